"""Makes ``jars.lock``: every jar of the Neo4j server with its SHA-256. Run once for each version of Neo4j:

    python -m graph.local.lock_jars

Resolving reads some 320 POMs and downloads every jar; everyone else fetches straight from the lock.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from jgo.maven import MavenContext

from graph.local.jars import LOCK, NEO4J, Jar

_HEAD = """\
# The jars of {neo4j}, made by graph/local/lock_jars.py. Each is checked before it is used.
# sha256 size group:artifact:version[:classifier]
"""


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        context = MavenContext(repo_cache=Path(folder), local_repos=[])
        wanted, more = context.resolver.resolve([context.create_dependency(NEO4J)])
        artifacts = {str(a): a for a in (dep.artifact for dep in (*wanted, *more)) if a.packaging == "jar"}
        with ThreadPoolExecutor(8) as pool:
            paths = list(pool.map(lambda artifact: artifact.resolve(), artifacts.values()))
        jars = []
        for artifact, path in zip(artifacts.values(), paths, strict=True):
            content = path.read_bytes()
            digest = hashlib.sha256(content).hexdigest()
            name = (artifact.groupId, artifact.artifactId, artifact.version, artifact.classifier or "")
            jars.append(Jar(digest, len(content), *name))
        lines = [jar.line() for jar in jars]
        LOCK.write_text(_HEAD.format(neo4j=NEO4J) + "\n".join(lines) + "\n", "utf-8")
        print(f"{len(jars)} jars, {sum(jar.size for jar in jars) / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
