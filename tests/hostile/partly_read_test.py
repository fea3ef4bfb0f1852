#!/usr/bin/env python3
"""partly_read_test.py YIJU: a folder that cannot be read whole is never taken for whole. What was not read is named, and the end
is 1, in every command that speaks of a folder: a folder or file that may not be opened, too many open files, folders within
folders beyond what the system can name, a link that leads nowhere, a pipe in place of a file."""

import os
import pwd
import resource
import shutil
import subprocess
import sys
import tempfile

COMMANDS = [["stats"], ["gaps"], ["check"], ["extract"], ["build"], ["rank"], ["table"], ["export"]]
TEXT = "# 临江市灯会办法\n\n第一条　根据《临江市公园条例》第三条，制定本办法。\n"
FILES = 200  # where few may be open
NOBODY = pwd.getpwnam("nobody")


def write(path, text=TEXT):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


def nested(folder, depth):
    """Folders within folders, and a text in the innermost; by steps, as the whole path is longer than the system takes."""
    here = os.open(folder, os.O_RDONLY)
    for _ in range(depth):
        os.mkdir("n", dir_fd=here)
        inner = os.open("n", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    text = os.open("乙.md", os.O_WRONLY | os.O_CREAT, 0o644, dir_fd=here)
    os.write(text, TEXT.encode())
    os.close(text)
    os.close(here)


def remove_nested(folder):
    """From the outside in: what is inside is moved up, step by step."""
    while os.path.isdir(inner := os.path.join(folder, "n")):
        aside = os.path.join(folder, "aside")
        os.rename(inner, aside)
        for name in os.listdir(aside):
            os.rename(os.path.join(aside, name), os.path.join(folder, name))
        os.rmdir(aside)


def closed_folder(folder):
    write(f"{folder}/内部/乙.md")
    os.chmod(f"{folder}/内部", 0)
    return "内部"


def closed_file(folder):
    write(f"{folder}/乙.md")
    os.chmod(f"{folder}/乙.md", 0)
    return "乙.md"


def closed_register(folder):
    write(f"{folder}/register.json", "[]")
    os.chmod(f"{folder}/register.json", 0)
    return "register.json"


def closed_table(folder):
    write(f"{folder}/乙.basis.tsv", "草案条文\t依据文件\t关系\n")
    os.chmod(f"{folder}/乙.basis.tsv", 0)
    return "乙.basis.tsv"


def too_deep(folder):
    nested(folder, 3000)
    return "n/n/n"


def dead_link(folder):
    os.symlink("没有", f"{folder}/乙.md")
    return "乙.md"


def pipe(folder):
    os.mkfifo(f"{folder}/乙.md")
    return "乙.md"


def device(folder):
    os.symlink("/dev/zero", f"{folder}/乙.md")
    return "乙.md"


def many_files(folder):
    for at in range(FILES):
        write(f"{folder}/{at:02}/乙.md")
    return "open files"


def limits(files):
    def set_them():
        if files:
            resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
        if os.getuid() == 0:
            os.setgid(NOBODY.pw_gid)
            os.setuid(NOBODY.pw_uid)

    return set_them


def fault_of(yiju, command, folder, name, files):
    done = subprocess.run([yiju, *command, folder, "--lang", "en", "-j", "8"], capture_output=True, preexec_fn=limits(files),
                          timeout=60, cwd="/")
    said = done.stderr.decode(errors="replace")
    if files and done.returncode in (0, 1) and name not in said:  # all was read, as no two threads wanted a file at once
        return None if command != ["extract"] or done.stdout.count(b": 1 citation") == FILES + 1 else "leaves files out"
    if done.returncode != 1 and not (files and done.returncode == 3):
        return f"ends with {done.returncode}: {said[-200:]}"
    return None if name in said else f"does not name what was not read: {said[-200:]}"


def check_all(yiju):
    faults = 0
    cases = [(closed_folder, 0), (closed_file, 0), (closed_register, 0), (closed_table, 0), (too_deep, 0), (dead_link, 0), (pipe, 0),
             (device, 0), (many_files, 4)]
    for make, files in cases:
        with tempfile.TemporaryDirectory() as place:
            os.chmod(place, 0o755)
            folder = os.path.join(place, "g")
            write(f"{folder}/甲.md")
            name = make(folder)
            for command in COMMANDS:
                if make in (closed_register, closed_table) and command == ["extract"]:
                    continue  # it reads texts alone
                fault = fault_of(yiju, command, folder, name, files)
                if fault:
                    print(f"WRONG: {make.__name__}: {command[0]} {fault}")
                    faults += 1
            for above, folders, _ in os.walk(folder) if make is closed_folder else []:
                for inner in folders:
                    os.chmod(os.path.join(above, inner), 0o755)
            if make is too_deep:
                remove_nested(folder)
            shutil.rmtree(folder, ignore_errors=True)
    print(f"{len(cases)} folders, {len(COMMANDS)} commands, {faults} faults")
    return faults


def main():
    faults = 0
    with tempfile.TemporaryDirectory() as place:
        os.chmod(place, 0o755)
        yiju = shutil.copy(sys.argv[1], place)  # where anybody may run it
        faults = check_all(yiju)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
