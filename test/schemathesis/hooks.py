"""For Schemathesis: what the scalars of the schema look like, right most of the time and else hostile, and what is a fault."""

import schemathesis
from hypothesis import strategies as st
from hypothesis_graphql import nodes

hostile = st.sampled_from(["", "x", "\u0000", "__proto__", "null", "2026-02-30", "' OR 1=1 --", "9" * 400])


def texts(strategy):
    return st.one_of(strategy, strategy, strategy, hostile).map(nodes.String)


schemathesis.graphql.scalar("UUID", texts(st.uuids(version=4).map(str)))
schemathesis.graphql.scalar("LocalDate", texts(st.dates().map(str)))
schemathesis.graphql.scalar("PartialDate", texts(st.dates().map(lambda day: str(day)[:7])))
schemathesis.graphql.scalar("Instant", texts(st.datetimes().map(lambda at: at.strftime("%Y-%m-%dT%H:%M:%S.000Z"))))
schemathesis.graphql.scalar("Bookmark", texts(st.text(max_size=80)))


@schemathesis.check
def is_no_fault_of_ours(ctx, response, case):
    """Every error has a code of the interface, and none is a fault of the program or tells of its making."""
    assert response.status_code < 500, "The status is a fault of the program."
    for error in response.json().get("errors", []):
        code = error.get("extensions", {}).get("code")
        assert code is not None and code not in ("INTERNAL", "UNAVAILABLE"), f"The code is {code}."
        assert "node_modules" not in error["message"] and ".js" not in error["message"], "The message tells too much."
