import pytest
from sitting import Sitting


@pytest.fixture
def sitting() -> Sitting:
    return Sitting()
