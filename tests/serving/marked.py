"""Visitors that each carry a mark, and look whether they can find one of another: in what they are told, in the memory
of their kernel, in its environment, and in what chance gives them."""

from __future__ import annotations

import asyncio
import json
import os
import re
from typing import Any

from nursing import kernels, opened, said

from alliance_widgets.serving.nursery import Bounds

LOOK_AROUND = """
import builtins, json, os, random, re, secrets, ssl, uuid
import numpy
from alliance_widgets.pages.ticket import ask_door

before = [name for name in ("planted",) if hasattr(builtins, name)]
grant = ask_door()
builtins.planted = os.environ["PLANTED"] = grant["journey"]
marks, pattern = set(), re.compile(b"mark" + b"-[0-9]{3}-[0-9a-f]{12}")
with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
    for line in maps:
        where, rights, *_, = line.split()
        if rights.startswith("rw") and "[v" not in line:
            begin, end = (int(part, 16) for part in where.split("-"))
            memory.seek(begin)
            marks |= {found.decode() for found in pattern.findall(memory.read(end - begin))}
drawn = [random.random(), numpy.random.random(), uuid.uuid4().hex, secrets.token_hex(8), ssl.RAND_bytes(8).hex()]
print(json.dumps({
    "pid": os.getpid(), "before": before, "grant": grant, "marks": sorted(marks), "drawn": drawn,
    "env": sorted(os.environ), "query": os.environ["QUERY_STRING"], "cwd": os.getcwd(),
}))
"""


async def marked_visits(opens: int, *, at_once: int) -> tuple[list[dict[str, Any]], bytes]:
    """So many visits, so many of them at a time; what each found, and all that the fork server holds afterwards."""
    turn = asyncio.Semaphore(at_once)
    async with kernels(Bounds(idle=4, pause=0.05)) as started:

        async def visit(number: int) -> dict[str, Any]:
            mark = f"mark-{number:03}-{os.urandom(6).hex()}"
            async with turn:
                kernel = await opened(started, mark)
                found = json.loads(await said(started, kernel, LOOK_AROUND))
                await started.shutdown_kernel(kernel)
            return found | {"mark": mark}

        found = await asyncio.gather(*(visit(number) for number in range(opens)))
        return found, memory_of(started.nursery.fork_server)


def what_was_mixed(found: list[dict[str, Any]], memory: bytes) -> list[str]:
    """Every sign of another visitor, in words; none is as it must be."""
    wrong = []
    if len({one["pid"] for one in found}) != len(found):
        wrong.append("two visitors had one kernel")
    for one in found:
        mark = one["mark"]
        seen = {
            "something of the one before": one["before"] == [],
            "another grant": one["grant"] == {"journey": mark},
            "another address": one["query"] == f"as={mark}",
            "another mark in its memory": one["marks"] == [mark],
            "a ticket left in its environment": "ALLIANCE_TICKET" not in one["env"],
        }
        wrong += [f"{mark}: {what}" for what, is_well in seen.items() if not is_well]
    for drawn in zip(*(one["drawn"] for one in found), strict=True):
        if len(set(drawn)) != len(found):
            wrong.append("chance gave the same to two visitors")
    if len(memory) < 10_000_000 or re.search(b"mark-[0-9]{3}-", memory):
        wrong.append("the fork server has heard of a visitor")
    return wrong


def memory_of(pid: int) -> bytes:
    """All that a process holds and could hand on."""
    held = []
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in maps:
            where, rights, *_ = line.split()
            if rights.startswith("rw") and "[v" not in line:
                begin, end = (int(part, 16) for part in where.split("-"))
                memory.seek(begin)
                held.append(memory.read(end - begin))
    return b"".join(held)
