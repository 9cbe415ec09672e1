"""Shuts a file system down under two processes that write, mounts it again, and counts what is there."""

import collections, fcntl, os, random, struct, subprocess, time
from writers import *

SHUTDOWN, WITHOUT_FLUSHING = 0x8004587D, 2
image = out / "disk.img"


def mount():
    run("mount", "-o", "loop", image, place)


def fresh():
    image.write_bytes(b"")
    os.truncate(image, 64 << 20)
    run("mkfs.ext4", "-q", "-F", image)
    mount()


def cut(processes):
    folder = os.open(place, os.O_RDONLY)
    fcntl.ioctl(folder, SHUTDOWN, struct.pack("I", WITHOUT_FLUSHING))
    os.close(folder)
    for process in processes:
        process.wait()
    run("umount", place)
    mount()


def one_cut(number, preload, sums):
    writers, told = two_writers(number, preload, number == 1)
    time.sleep(random.uniform(0.05, 0.6) + (0.8 if number == 1 else 0))
    # Not what is told while the file system shuts down: `plain` shows that ext4 itself then says what is not so.
    stored = said(told)
    cut(writers)
    account(number, stored, place / "a" / "b", preload, sums)


def begun(number, sums):
    """A meeting that is begun, in folders that were not there, is there when the power goes at once."""
    journal = place / f"new-{number}" / "b" / "c" / "N.jsonl"
    process = do(journal, ['note "begun"'], out / "told.new", {}, "--agenda", AGENDA)
    process.wait()
    cut([])
    sums["begun"] += 1
    sums["begun and lost"] += not journal.exists() or b'"text":"begun"' not in journal.read_bytes()


def play(preload, how_many):
    sums = collections.Counter()
    fresh()
    try:
        for number in range(1, how_many + 1):
            one_cut(number, preload, sums)
            if not preload:
                begun(number, sums)
    finally:
        unmount(place)
    return sums


def plain(number, sums):
    """A program of twenty lines that writes, syncs and tells: what it is told before and while the file system shuts down."""
    files = {name: (place / f"plain-{number}-{name}", out / f"told.{name}") for name in ("c", "d")}
    processes = [subprocess.Popen([out / "plain", there], stdout=open(told, "wb")) for there, told in files.values()]
    time.sleep(random.uniform(0.05, 0.4))
    before = {name: told.read_text().count("\n") for name, (_, told) in files.items()}
    cut(processes)
    for name, (there, told) in files.items():
        kept, whole = len(there.read_bytes()) // 400 if there.exists() else 0, told.read_text().count("\n")
        sums["told before"] += before[name]
        sums["and lost"] += max(0, before[name] - kept)
        sums["told meanwhile"] += whole - before[name]
        sums["and then lost"] += max(0, whole - max(kept, before[name]))
        there.unlink(missing_ok=True)


def play_plain(how_many):
    sums = collections.Counter()
    fresh()
    try:
        for number in range(how_many):
            plain(number, sums)
    finally:
        unmount(place)
    return sums


place.mkdir(exist_ok=True)
unmount(place)
print(f"write and fdatasync alone, {cuts} times shut down:", dict(play_plain(cuts)))
without = play(NO_SYNC, 3)
print("a program whose syncs do nothing, 3 times shut down:", dict(without))
assert without["lost"] > 0, "nothing was lost without syncs: these cuts show nothing"
sums = play({}, cuts)
print(f"the program, {cuts} times shut down:", dict(sums))
assert_kept(sums)
assert sums["begun and lost"] == 0
