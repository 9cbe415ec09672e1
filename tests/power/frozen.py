"""Copies the disk as it is at one instant under two processes that write, and counts what is in the copy.

The disk is a file on another file system, which is frozen: from then on nothing reaches the disk, so no sync ends and
nothing more is told. Whatever was told to be stored by then, to the last line, must be in the copy.
"""

import collections, os, random, shutil, subprocess, time
from writers import *

outer_image, outer, copied = out / "outer.img", out / "outer", out / "copied"
image, copy = outer / "disk.img", out / "copy.img"


def attach():
    """Past the memory of the system to the disk: a copy shows nothing that had not arrived there."""
    device = subprocess.run(["losetup", "--find", "--show", "--direct-io=on", image], check=True, capture_output=True,
                            text=True).stdout.strip()
    direct = subprocess.run(["losetup", "-n", "-O", "DIO", "-l", device], capture_output=True, text=True).stdout.strip()
    assert direct == "1", "the loop device does not write past the memory of the system: a copy would show nothing"
    return device


def fresh():
    outer_image.write_bytes(b"")
    os.truncate(outer_image, 160 << 20)
    run("mkfs.ext4", "-q", "-F", outer_image)
    run("mount", "-o", "loop", outer_image, outer)
    image.write_bytes(bytes(64 << 20))
    run("mkfs.ext4", "-q", "-F", image)
    run("sync")
    device = attach()
    run("mount", device, place)
    return device


def one_copy(number, preload, sums):
    writers, told = two_writers(number, preload, number == 1)
    time.sleep(random.uniform(0.05, 0.6) + (0.8 if number == 1 else 0))
    earlier = said(told)
    run("fsfreeze", "-f", outer)
    try:
        time.sleep(0.2)
        stored = said(told)
        shutil.copyfile(image, copy)
        later = said(told)
    finally:
        run("fsfreeze", "-u", outer)
    for process in writers:
        process.kill()
        process.wait()
    sums["told between looking and freezing"] += sum(stored.values()) - sum(earlier.values())
    sums["told while frozen"] += sum(later.values()) - sum(stored.values())
    run("mount", "-o", "loop", copy, copied)
    try:
        account(number, stored, copied / "a" / "b", preload, sums)
    finally:
        run("umount", copied)


def play(preload, how_many):
    sums = collections.Counter()
    device = fresh()
    try:
        for number in range(1, how_many + 1):
            one_copy(number, preload, sums)
    finally:
        unmount(place)
        run("losetup", "-d", device)
        unmount(outer)
    return sums


for folder in (place, outer, copied):
    folder.mkdir(exist_ok=True)
unmount(copied, place, outer)
without = play(NO_SYNC, 3)
print("a program whose syncs do nothing, 3 copies:", dict(without))
assert without["lost"] > 0, "nothing was lost without syncs: these copies show nothing"
sums = play({}, cuts)
print(f"the program, {cuts} copies of a frozen disk:", dict(sums))
assert_kept(sums)
assert sums["told while frozen"] == 0
