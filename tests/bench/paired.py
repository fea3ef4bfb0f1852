#!/usr/bin/env python3
"""Times command lines in turns, so that all see the same state of the machine.

    paired.py [--rounds N] [--warm N] NAME=COMMAND NAME=COMMAND...

Each round runs every command once, in order, through execve (no shell), stdout to a file in memory. Prints for each the
median and the spread of wall time, the median of processor time (of all threads), peak memory, and the median over the
rounds of wall and processor time divided by the last command's: the latter says more on a machine that is not idle.
"""
import argparse, os, shlex, statistics, sys, time


def run(words, sink):
    began = time.perf_counter()
    pid = os.posix_spawnp(words[0], words, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, sink, 1)])
    _, status, usage = os.wait4(pid, 0)
    return (time.perf_counter() - began, usage.ru_utime + usage.ru_stime), usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=31)
    parser.add_argument("--warm", type=int, default=3)
    parser.add_argument("commands", nargs="+")
    options = parser.parse_args()
    names, commands = zip(*((name, shlex.split(line)) for name, line in (each.split("=", 1) for each in options.commands)))
    sink = os.memfd_create("out")
    times = [[] for _ in commands]
    peaks = [0.0] * len(commands)
    for round_number in range(options.warm + options.rounds):
        for i, words in enumerate(commands):
            os.ftruncate(sink, 0)
            os.lseek(sink, 0, os.SEEK_SET)
            seconds, peak, status = run(words, sink)
            if status not in (0, 1):
                sys.exit(f"{names[i]}: exit status {status}")
            peaks[i] = max(peaks[i], peak)
            if round_number >= options.warm:
                times[i].append(seconds)
    print("| what | median ms | least–most ms | processor ms | peak MiB | ratio | processor ratio |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for i, name in enumerate(names):
        walls, works = zip(*times[i])
        ratios = [statistics.median(mine[kind] / last[kind] for mine, last in zip(times[i], times[-1])) for kind in (0, 1)]
        print(f"| {name} | {statistics.median(walls) * 1e3:.1f} | {min(walls) * 1e3:.1f}–{max(walls) * 1e3:.1f} "
              f"| {statistics.median(works) * 1e3:.1f} | {peaks[i]:.1f} | {ratios[0]:.2f} | {ratios[1]:.2f} |")


if __name__ == "__main__":
    main()
