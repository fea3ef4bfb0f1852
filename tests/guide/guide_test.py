"""Does what a guide says, block by block, in an empty folder: guide_test.py YIJU GUIDE.md [--show]

```file NAME   is written;  ```sh   is done, line by line, and may end in 0 (done) or 1 (findings);
```out         stands in what the lines before it said; a file named behind -o is there afterwards."""
import os, pathlib, re, shlex, subprocess, sys, tempfile

yiju, guide = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
show = "--show" in sys.argv
blocks = re.findall(r"^```(\w+)[ ]?(.*)\n((?:.*\n)*?)```$", guide.read_text(encoding="utf-8"), re.M)
assert any(kind == "sh" for kind, _, _ in blocks), "a guide has commands"
failures = []


def complain(what):
    failures.append(what)
    print("FAIL ", what)


def run(line, folder, exported, path):
    environment = {"PATH": path, "HOME": str(folder), "LANG": "C.UTF-8"}
    script = "\n".join(exported + [line])
    done = subprocess.run(["/bin/bash", "-c", script], cwd=folder, env=environment, capture_output=True, text=True, timeout=120)
    said = done.stdout + done.stderr
    if show:
        print(f"$ {line}\n{said}")
    if done.returncode not in (0, 1):
        complain(f"{line}: exit {done.returncode}: {said}")
    if "setlocale" in said:
        complain(f"{line}: {said}")
    words = shlex.split(line)
    for before, output in zip(words, words[1:]):
        if before == "-o" and not (folder / output).exists():
            complain(f"{line}: {output} is not there: {said}")
    return said


with tempfile.TemporaryDirectory(prefix="yiju-guide-") as place:
    folder = pathlib.Path(place)
    exported, said, commands = [], "", 0
    for kind, name, body in blocks:
        if kind == "file":
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(body, encoding="utf-8")
        elif kind == "sh":
            said = ""
            for line in body.splitlines():
                if line.startswith("export "):
                    exported.append(line)
                    continue
                commands += 1
                said += run(line, folder, exported, f"{yiju.parent}:/usr/bin:/bin")
        elif kind == "out":
            for line in body.splitlines():
                if line not in said:
                    complain(f"{line} is not in: {said}")
        else:
            complain(f"a block of an unknown kind: {kind}")
print(f"{guide.name}: {commands} commands, {len(failures)} failures")
sys.exit(1 if failures else 0)
