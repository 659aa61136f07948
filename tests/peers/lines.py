"""How a test talks to a peer: one JSON line in, one out. The end of the input ends the peer."""

import asyncio
import json
import sys


def say(what):
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


class News:
    """What has happened so far, in order, for whoever waits for more of it."""

    def __init__(self):
        self.all = []
        self._more = asyncio.Event()

    def add(self, one):
        self.all.append(one)
        self._more.set()

    async def until(self, enough, seconds):
        """Waits until there is enough of it; says whether there was in time."""
        try:
            async with asyncio.timeout(seconds):
                while not enough(self.all):
                    self._more.clear()
                    await self._more.wait()
        except TimeoutError:
            return False
        return True


async def obey(verbs, ready):
    """Says where it is to be found, then does as it is asked until the input ends."""
    reader = asyncio.StreamReader(limit=2**24)
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    say(ready)
    while line := await reader.readline():
        try:
            wish = json.loads(line)
            answer = verbs[wish.pop("do")](**wish)
            if asyncio.iscoroutine(answer):
                answer = await answer
            say({"ok": answer})
        except Exception as error:  # whatever it is, the test shall read it
            say({"error": f"{type(error).__name__}: {error}"})
