"""One house for all attacks of a worker, and those who attack it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from attacker import Attacker, Line
from house import House


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Sam and Lee; no attack may leave a mark on them."""
    built = House(tmp_path_factory.mktemp("house"))
    yield built
    built.close()


@pytest.fixture(scope="module")
def guest(house: House) -> Attacker:
    """A browser that came in as it should, in the wrong hands."""
    return Attacker(house)


@pytest.fixture
def stranger(house: House) -> Attacker:
    """Somebody on this computer without the key."""
    return Attacker(house, let_in=False)


@pytest.fixture(scope="module")
def kernel(guest: Attacker) -> Iterator[str]:
    """The kernel of a page that the guest has opened."""
    opened = guest.open()
    yield opened
    guest.end(opened)


@pytest.fixture
def line(guest: Attacker, kernel: str) -> Iterator[Line]:
    """The socket of that page."""
    made = guest.line(kernel)
    yield made
    made.close()


@pytest.fixture
def unharmed(house: House, guest: Attacker) -> Iterator[Callable[[], None]]:
    """Says that nothing was written and that pages still come; looked at once more when the test ends."""
    before = house.journey.version

    def look() -> None:
        assert house.journey.version == before
        assert guest.ask("/workbook/front.js").status == 200

    yield look
    look()
