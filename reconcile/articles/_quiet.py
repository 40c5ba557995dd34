"""Packages that read hard formats and would comment on them: what the user is told is for us to say."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet(*names: str) -> Iterator[None]:
    """Lets the loggers of these packages, and warnings, write nothing to standard error meanwhile."""
    loggers = [logging.getLogger(name) for name in names]
    before = [logger.propagate for logger in loggers]
    silence = logging.NullHandler()
    for logger in loggers:
        logger.addHandler(silence)
        logger.propagate = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, propagated in zip(loggers, before, strict=True):
            logger.removeHandler(silence)
            logger.propagate = propagated
