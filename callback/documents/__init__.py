"""Values as JSON-ready documents and back, and the model in the form that other engines read.

``document`` writes and reads, ``upgrading`` brings up what an earlier release wrote, ``strict``
takes nothing for what it is not, ``problems`` says where in a document something is wrong;
``migrating`` brings an interview up to the catalogue of today, ``network`` writes a ranking's model
as a Bayesian network; ``described`` gives the JSON Schema of each, from the modules of ``schemas``,
which a tool makes. No text is parsed and no file opened.
"""

from __future__ import annotations

from callback._values.public import publish
from callback.documents.described import schema
from callback.documents.document import from_document, to_document
from callback.documents.migrating import migrate
from callback.documents.network import Network, as_network
from callback.errors import InvalidDocument

__all__ = [
    "InvalidDocument",
    "Network",
    "as_network",
    "from_document",
    "migrate",
    "schema",
    "to_document",
]

publish("callback.documents", vars())
