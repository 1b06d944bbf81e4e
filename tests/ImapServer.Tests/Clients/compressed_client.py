"""A client with COMPRESS=DEFLATE that is hibernated and resumed, also across restarts of its server.

Usage: compressed_client.py PORT LEVEL FLUSH, where FLUSH is a mode of zlib: sync, full, partial or block. On standard input come lines: "idle",
"done", "noop", "expect TEXT" and "end"; each is answered with a line, "ok" or what went wrong.
"""
import socket
import sys
import zlib

FLUSH = {"sync": zlib.Z_SYNC_FLUSH, "full": zlib.Z_FULL_FLUSH, "partial": zlib.Z_PARTIAL_FLUSH, "block": zlib.Z_BLOCK}


class Client:
    def __init__(self, port, level, flush):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self.deflate = self.inflate = None
        self.flush = FLUSH[flush]
        self.heard = b""
        self.tag = 0
        self.expect("* OK")
        self.run("LOGIN demo demo")
        self.run("COMPRESS DEFLATE")
        self.deflate = zlib.compressobj(level, zlib.DEFLATED, -15)
        self.inflate = zlib.decompressobj(-15)
        self.run("SELECT INBOX")

    def send(self, text):
        octets = text.encode()
        if self.deflate:
            octets = self.deflate.compress(octets) + self.deflate.flush(self.flush)
            if self.flush == zlib.Z_BLOCK:
                # The last bits of such a flush come with the next one; an empty block ends them.
                octets += self.deflate.flush(zlib.Z_PARTIAL_FLUSH)
        self.socket.sendall(octets)

    def line(self):
        while b"\r\n" not in self.heard:
            octets = self.socket.recv(4096)
            if not octets:
                raise EOFError("closed after " + repr(self.heard))
            self.heard += self.inflate.decompress(octets) if self.inflate else octets
        line, self.heard = self.heard.split(b"\r\n", 1)
        return line.decode()

    def expect(self, text):
        line = self.line()
        if not line.startswith(text):
            raise ValueError("heard " + line)

    def run(self, command):
        self.tag += 1
        self.send(f"t{self.tag} {command}\r\n")
        while not (line := self.line()).startswith(f"t{self.tag} "):
            pass
        if not line.startswith(f"t{self.tag} OK"):
            raise ValueError(line)

    def do(self, order):
        if order == "idle":
            self.tag += 1
            self.send(f"t{self.tag} IDLE\r\n")
            self.expect("+ ")
        elif order == "done":
            self.send("DONE\r\n")
            self.expect(f"t{self.tag} OK")
        elif order == "noop":
            self.run("NOOP")
        else:
            self.expect(order.removeprefix("expect "))


def main():
    client = Client(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
    print("ok", flush=True)
    for order in sys.stdin:
        if order.strip() == "end":
            break
        try:
            client.do(order.strip())
            print("ok", flush=True)
        except Exception as error:
            print(repr(error), flush=True)


main()
