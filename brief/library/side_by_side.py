"""Several feeds at once, but one after the other on each host."""

from __future__ import annotations

import queue
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from brief.sources.web.answers import CancelledError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from threading import Event

    from brief.model import Feed

_THREADS = 4
_Result = TypeVar("_Result")


def side_by_side(feeds: Sequence[Feed], work: Callable[[Feed], _Result], stopped: Event) -> Iterator[_Result]:
    """The results as they come; hosts share four threads, a host has one. What the work raises is raised here."""
    results: queue.SimpleQueue[_Result | Exception | None] = queue.SimpleQueue()
    hosts = _by_host(feeds)
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="fetch") as threads:
        for group in hosts:
            threads.submit(_one_by_one, group, work, stopped, results)
        try:
            yield from _until_done(results, len(hosts))
        except BaseException:
            # nobody waits for the rest: the reader pressed ctrl+c, or one result could not be stored
            stopped.set()
            raise


def _by_host(feeds: Sequence[Feed]) -> list[list[Feed]]:
    hosts: defaultdict[str, list[Feed]] = defaultdict(list)
    for feed in feeds:
        hosts[urlsplit(feed.url).hostname or ""].append(feed)
    return list(hosts.values())


def _one_by_one(
    group: list[Feed],
    work: Callable[[Feed], _Result],
    stopped: Event,
    results: queue.SimpleQueue[_Result | Exception | None],
) -> None:
    try:
        for feed in group:
            if stopped.is_set():
                break
            results.put(work(feed))
    except CancelledError:
        pass
    except Exception as error:
        results.put(error)
    finally:
        results.put(None)


def _until_done(results: queue.SimpleQueue[_Result | Exception | None], groups: int) -> Iterator[_Result]:
    while groups:
        result = results.get()
        if result is None:
            groups -= 1
        elif isinstance(result, Exception):
            raise result
        else:
            yield result
