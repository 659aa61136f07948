"""A printer with its drawer, or a scale, by emupos, behind a plug that can be pulled.

devices.py printer [profile]    devices.py scale [profile]
"""

import asyncio
import contextlib
import json
import socket
import sys
import tempfile
from pathlib import Path

from emupos.config import parse_config
from emupos.daemon.simulator import Simulator
from emupos.printer.printer import PrinterFault
from lines import News, obey

HERE = "127.0.0.1"
ID = "device"


def reserved():
    """A free port that stays ours while nothing listens: bound, it refuses connections."""
    keep = socket.socket()
    keep.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    keep.bind((HERE, 0))
    return keep, keep.getsockname()[1]


class Device:
    """emupos and its plug. Without power emupos is ended, so what it held is lost."""

    def __init__(self, kind, profile, folder):
        self._inner, inner = reserved()
        self._outer, self.port = reserved()
        connections = [{"tcp": {"port": inner}}]
        if kind == "scale":
            connections.append({"serial": {"pty": True}})
        device = {"id": ID, "type": kind, "profile": profile, "connections": connections}
        if kind == "printer":
            device["receipts_dir"] = str(folder / "receipts")
        # JSON is YAML.
        text = json.dumps({"schema": 1, "devices": [device]})
        self._config = parse_config(text, kind, folder)
        self._folder, self._inner_port = folder, inner
        self._faults = set()
        self.events = News()
        self.tty = None
        self._pulling = None
        self._last = None  # how many more bytes get through before the power goes
        self.received = bytearray()
        self._wire = asyncio.Event()
        self._wire.set()
        self._lines = set()
        self._server = self._emupos = None

    @property
    def device(self):
        if self._emupos is None:
            raise RuntimeError("the power is off")
        return self._emupos.runtime(ID).device

    async def power(self, on):
        if self._pulling is not None:
            await self._pulling
            self._pulling = None
        await self._switch(on)

    async def _switch(self, on):
        if on and self._emupos is None:
            emupos = Simulator(self._config, link_dir=self._folder / "tty")
            emupos.bus.subscribe(lambda event: self.events.add(event.to_json()))
            await emupos.start()
            self._emupos = emupos
            ends = [end.device_path for end in emupos.runtime(ID).endpoints]
            self.tty = next(filter(None, ends), None)
            for fault in self._faults:
                emupos.set_fault(self.device, fault, True)
            self._server = await asyncio.start_server(self._plugged, HERE, self.port)
        elif not on and self._emupos is not None:
            self._server.close()
            for line in list(self._lines):
                line.transport.abort()
            emupos, self._emupos, self._last = self._emupos, None, None
            await emupos.stop()

    async def _plugged(self, reader, writer):
        self._lines.add(writer)
        inner = None
        try:
            inner_reader, inner = await asyncio.open_connection(HERE, self._inner_port)
            back = asyncio.create_task(self._carry(inner_reader, writer))
            while data := await reader.read(65536):
                await self._wire.wait()
                if last := self._last is not None and len(data) >= self._last:
                    data = data[: self._last]
                    self._pulling = asyncio.create_task(self._pull(back))
                elif self._last is not None:
                    self._last -= len(data)
                self.received += data
                inner.write(data)
                await inner.drain()
                if last:
                    break
            inner.write_eof()
            await back
        except ConnectionError:
            pass  # a driver that hangs up in the middle is allowed to
        finally:
            self._lines.discard(writer)
            for end in (inner, writer):
                if end is not None:
                    end.close()

    async def _pull(self, back):
        """The power goes once emupos has read what came before."""
        await asyncio.wait([back])
        await self._switch(False)

    async def _carry(self, reader, writer):
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(65536):
                await self._wire.wait()
                writer.write(data)
                await writer.drain()

    def silent(self, on):
        """The cable is out: nothing is refused, nothing arrives, nothing is answered."""
        self._wire.clear() if on else self._wire.set()

    def fault(self, name, on):
        fault = PrinterFault(name)
        (self._faults.add if on else self._faults.discard)(fault)
        if self._emupos is not None:
            self._emupos.set_fault(self.device, fault, on)

    def of(self, kind):
        return [event["data"] for event in self.events.all if event["type"] == kind]

    async def wait(self, kind, count, seconds):
        return await self.events.until(lambda _: len(self.of(kind)) >= count, seconds)

    def tickets(self):
        """In the order they came out, with the picture as a file."""
        folder = self._folder / "receipts"
        out = []
        for job in self.of("printer.job.completed"):
            path = folder / job["receipt_id"]
            text = path.with_suffix(".txt").read_text(encoding="utf-8")
            out.append({"text": text, "end": job["boundary"], "picture": f"{path}.png"})
        return out

    def verbs(self):
        return {
            "power": self.power,
            "power_off_after": lambda bytes: setattr(self, "_last", bytes),
            "silent": self.silent,
            "fault": self.fault,
            "drawer": lambda: self.device.state().drawer,
            "close_drawer": lambda: self._emupos.close_drawer(self.device),
            "tickets": self.tickets,
            "received": lambda: self.received.hex(),
            "events": lambda kind: self.of(kind),
            "wait": self.wait,
            "weigh": lambda grams, stable: self._emupos.set_weight(self.device, grams, stable),
            "zero": lambda: self._emupos.zero(self.device),
            "tare": lambda: self._emupos.tare(self.device),
        }


async def main(kind, profile):
    with tempfile.TemporaryDirectory(prefix="couvert-peer-") as folder:
        device = Device(kind, profile, Path(folder))
        await device.power(True)
        await obey(device.verbs(), {"port": device.port, "tty": device.tty})
        await device.power(False)


if __name__ == "__main__":
    kind = sys.argv[1]
    usual = {"printer": "epson-tm-t20iii", "scale": "toledo8217-15kg"}[kind]
    asyncio.run(main(kind, sys.argv[2] if len(sys.argv) > 2 else usual))
