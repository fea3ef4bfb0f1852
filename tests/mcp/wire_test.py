#!/usr/bin/env python3
"""yiju mcp as a client on the wire sees it: `wire_test.py YIJU SAMPLES`. Every revision, every tool, malformed and hostile
requests, cancellation, 10,000 calls, and nothing written. Python's standard library alone."""
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

YIJU, SAMPLES = sys.argv[1], sys.argv[2]
NEWEST = "2026-07-28"
META = {"io.modelcontextprotocol/protocolVersion": NEWEST, "io.modelcontextprotocol/clientCapabilities": {}}
failures = 0


def expect(what, condition, found=""):
    global failures
    if not condition:
        failures += 1
        print(f"FAILED: {what}: {str(found)[:600]}")


class Server:
    def __init__(self, folder, *arguments):
        self.process = subprocess.Popen([YIJU, "mcp", *arguments, "--lang", "en"], cwd=folder, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.id = 0

    def send(self, *messages):
        lines = [m if isinstance(m, bytes) else json.dumps(m).encode() for m in messages]
        self.process.stdin.write(b"\n".join(lines) + b"\n")
        self.process.stdin.flush()

    def receive(self):
        return json.loads(self.process.stdout.readline())

    def request(self, method, params=None, **more):
        self.id += 1
        self.send({"jsonrpc": "2.0", "id": self.id, "method": method, "params": params or {}, **more})
        answer = self.receive()
        expect(f"{method} answers its own id", answer.get("id") == self.id, answer)
        return answer

    def call(self, tool, **arguments):
        return self.request("tools/call", {"name": tool, "arguments": arguments}).get("result", {})

    def structured(self, tool, **arguments):
        result = self.call(tool, **arguments)
        expect(f"{tool} {arguments} is no error", result.get("isError") is False, result)
        found = result.get("structuredContent", {})
        expect(f"{tool}: text is the same JSON", json.loads(result["content"][0]["text"]) == found, result)
        return found

    def end(self):
        out, err = self.process.communicate(timeout=60)
        expect("ends with 0 and says nothing on stderr", self.process.returncode == 0 and err == b"", (out, err))


def test_revisions(folder):
    for revision in ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"]:
        server = Server(folder, "--library", "laws.graph")
        answer = server.request("initialize", {"protocolVersion": revision, "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}})
        expect(f"{revision} is spoken", answer["result"]["protocolVersion"] == revision, answer)
        server.send({"jsonrpc": "2.0", "method": "notifications/initialized"})
        expect("ping", server.request("ping")["result"] == {})
        expect("no member of a later revision", "resultType" not in server.request("tools/list")["result"])
        server.end()
    server = Server(folder, "--library", "laws.graph")
    answer = server.request("initialize", {"protocolVersion": "1999-01-01", "capabilities": {}})
    expect("an unknown revision gets the newest with a handshake", answer["result"]["protocolVersion"] == "2025-11-25", answer)
    found = server.request("server/discover", {"_meta": META})["result"]
    expect("discover", found["supportedVersions"][0] == NEWEST and found["resultType"] == "complete" and "ttlMs" in found, found)
    tools = server.request("tools/list", {"_meta": META})["result"]
    names = [tool["name"] for tool in tools["tools"]]
    expect("tools", names == ["verify_citation", "read_provision", "extract", "resolve", "trace", "impact", "gaps", "stale",
                              "suggest", "diff"], names)
    expect("cache hints", tools["cacheScope"] == "private" and isinstance(tools["ttlMs"], int), tools)
    wrong = server.request("tools/list", {"_meta": {**META, "io.modelcontextprotocol/protocolVersion": "2031-01-01"}})
    expect("unsupported revision", wrong["error"]["code"] == -32022 and NEWEST in wrong["error"]["data"]["supported"], wrong)
    bare = {"io.modelcontextprotocol/protocolVersion": NEWEST}
    expect("capabilities are asked for", server.request("tools/list", {"_meta": bare})["error"]["code"] == -32602)
    expect("no ping in it", server.request("ping", {"_meta": META})["error"]["code"] == -32601)
    server.end()


def test_answers(folder):
    server = Server(folder, "town", "--library", "laws.graph")
    there = server.structured("verify_citation", citation="《江东省公园条例》第二条", date="2012-01-01", words="公园应当免费开放")
    expect("there, in force", there["existence"] == "there" and there["force"]["answer"] == "in_force", there)
    expect("what was not judged is said", any("not judged" in s for s in there["not_checked"]), there)
    missing = server.structured("verify_citation", citation="《江东省公园条例》第九十九条", date="2012-01-01")
    expect("no such place", missing["existence"] == "no_such_place", missing)
    unknown = server.structured("verify_citation", citation="《河东省灯塔条例》第二条")
    expect("not in the library", unknown["existence"] == "not_in_library" and "does not say" in unknown["not_checked"][0], unknown)
    ended = server.structured("verify_citation", citation="合同法第五十二条", date="2022-01-01")
    expect("repealed is not unknown", ended["force"]["answer"] == "ended" and ended["force"]["until"] == "2021-01-01", ended)
    then = server.structured("verify_citation", citation="合同法第五十二条", date="2019-01-01")
    expect("in force before its repeal", then["force"]["answer"] == "in_force", then)
    early = server.structured("verify_citation", citation="《江东省公园条例》第二条", date="1990-01-01")
    expect("not yet in force", early["force"]["answer"] == "not_yet", early)
    moved = server.structured("verify_citation", citation="《江东省公园条例》第二条", date="2022-01-01", words="免费开放")
    expect("words elsewhere", moved["quoted"]["answer"] == "elsewhere" and "at" in moved["quoted"], moved)
    read = server.structured("read_provision", citation="江东省公园条例第二条", date="2012-01-01")
    expect("words", read["words"].startswith("第二条"), read)
    read = server.structured("read_provision", citation="草案第五条")
    expect("words of the draft", read["words"].startswith("第五条"), read)
    cited = server.structured("extract", text="第一条 根据《江东省数据条例》第九条，制定本办法。")["citations"]
    expect("extract", [c["surface"] for c in cited] == ["《江东省数据条例》第九条"] and cited[0]["characters"] == [6, 18], cited)
    means = server.structured("resolve", text="根据《江东省公园条例》第二条和《河东省灯塔条例》第三条。", date="2012-01-01")["citations"]
    expect("resolve", [m["outcome"] for m in means] == ["resolved", "unknown"], means)
    for tool, arguments in [("trace", {"node": "草案第五条"}), ("impact", {"node": "江东省数据条例"}), ("gaps", {}), ("stale", {}),
                            ("suggest", {"node": "草案第二条"}), ("gaps", {"of": "临江市公园管理办法", "in": "library"}),
                            ("stale", {"of": "临江市公园管理办法"})]:
        page = server.structured(tool, **arguments)
        keys = {column["key"] for column in page["answer"]["columns"]} | {"band"}
        expect(f"{tool}: rows by their columns", all(set(row) <= keys for row in page["answer"]["rows"]), page)
        expect(f"{tool}: counted", page["total"] == page["from"] + len(page["answer"]["rows"]) + page["left_off"], page)
    page = server.structured("gaps", limit=1)
    second = server.structured("gaps", limit=1, **{"from": 1})
    expect("paged", page["left_off"] == page["total"] - 1 and second["answer"]["rows"] != page["answer"]["rows"], (page, second))
    changes = server.structured("diff", old="江东省公园条例(2010)", new="江东省公园条例(2020)")
    expect("diff", changes["total"] > 0, changes)
    resources = server.request("resources/list")["result"]["resources"]
    expect("resources", [r["uri"] for r in resources] == ["yiju://draft", "yiju://library"], resources)
    draft = server.request("resources/read", {"uri": "yiju://draft"})["result"]["contents"][0]
    with open(os.path.join(folder, "town", "draft.md"), encoding="utf-8") as file:
        expect("the draft as it is", draft["text"] == file.read(), draft)
    server.end()


def test_same_as_command_line(folder):
    """What the tool answers is what the command line prints."""
    server = Server(folder, "town", "--library", "laws.graph")
    for command, node in [("trace", "草案第五条"), ("impact", "江东省数据条例"), ("suggest", "草案第二条"), ("gaps", None)]:
        words = [YIJU, command, "town"] + ([node] if node else []) + ["--library", "laws.graph", "--lang", "en", "--format", "csv"]
        printed = subprocess.run(words, cwd=folder, capture_output=True, check=False).stdout.decode("utf-8-sig")
        answer = server.structured(command, **({"node": node} if node else {}))["answer"]
        for row in answer["rows"]:
            for key in ("words", "source"):
                line = str(row.get(key, "")).split("\n")[0]
                expect(f"{command}: {line} stands in the command line's answer", line in printed, printed)
    server.end()


def test_hostile(folder):
    server = Server(folder, "town", "--library", "laws.graph")
    deep = b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":' + b'{"a":' * 5000 + b"1" + b"}" * 5000 + b"}"
    for line, code in [(b"garbage", -32700), (b"{}", -32600), (b"[]", -32600), (b"3", -32600), (b'"x"', -32600), (b"{", -32700),
                       (b'{"jsonrpc":"2.0","id":1}', -32600), (b'{"id":1,"method":"ping"}', -32600), (deep, -32700),
                       (b'{"jsonrpc":"2.0","id":null,"method":"ping"}', -32600), (b"\xff\xfe\x00", -32700),
                       (b'{"jsonrpc":"2.0","id":{},"method":"ping"}', -32600), (b'{"jsonrpc":"2.0","id":1,"method":7}', -32600),
                       (b'{"jsonrpc":"2.0","id":1,"method":"ping","params":[1]}', -32602),
                       (b'{"jsonrpc":"2.0","id":1,"method":"no/such"}', -32601),
                       (b'{"jsonrpc":"2.0","id":1,"method":"initialize"}', -32602),
                       (b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"rm"}}', -32602),
                       (b'{"jsonrpc":"2.0","id":1,"method":"tools/call"}', -32602)]:
        server.send(line)
        answer = server.receive()
        expect(line[:60], answer.get("error", {}).get("code") == code, answer)
    # Neither notifications nor replies are answered; ids come back as they were.
    server.send({"jsonrpc": "2.0", "method": "no/such"}, {"jsonrpc": "2.0", "id": 5, "result": {}}, b"", b"   ",
                b'{"jsonrpc":"2.0","id":12345678901234567890,"method":"ping"}')
    expect("large id", server.process.stdout.readline() == b'{"jsonrpc":"2.0","id":12345678901234567890,"result":{}}\n')
    server.send(b'{"jsonrpc":"2.0","id":"\\"\\u0000","method":"ping"}')
    expect("odd id", server.receive()["id"] == '"\0')
    server.send([{"jsonrpc": "2.0", "id": 1, "method": "ping"}, {"jsonrpc": "2.0", "method": "x"}, 3, {"jsonrpc": "2.0", "id": 2, "method": "ping"}])
    batch = server.receive()
    expect("batch", [a.get("id") for a in batch] == [1, None, 2], batch)
    for uri in ["file:///etc/passwd", "yiju://draft/../../../etc/passwd", "yiju://provision/../../etc/passwd", "yiju://provision/%2e%2e%2fetc",
                "yiju://provision/", "", "yiju://provision/%", "yiju://provision/" + "《" * 100000]:
        answer = server.request("resources/read", {"uri": uri})
        expect(f"no resource {uri[:40]}", answer.get("error", {}).get("code") == -32002, answer)
    for tool, arguments in [("trace", {"node": "-o/tmp/yiju-was-here"}), ("trace", {"node": "--help"}), ("trace", {"node": "/etc/passwd"}),
                            ("gaps", {"of": "-o/tmp/yiju-was-here"}), ("gaps", {"of": "x,--output=/tmp/yiju-was-here"}),
                            ("trace", {"node": ""}), ("trace", {"node": 3}), ("trace", {}), ("trace", {"node": "草案", "depth": -1}),
                            ("trace", {"node": "草案", "depth": 1.5}), ("trace", {"node": "草案", "depth": 1e300}), ("trace", {"nodes": "草案"}),
                            ("trace", {"node": "草案", "in": "elsewhere"}), ("verify_citation", {"citation": "《" * 1000}),
                            ("verify_citation", {"citation": "网" * 2000000}), ("verify_citation", {"citation": "网络安全法", "date": "2024-13-40"}),
                            ("diff", {"old": "/etc/passwd", "new": "/etc/shadow"}), ("extract", {"text": ["x"]})]:
        result = server.call(tool, **arguments)
        expect(f"{tool} {str(arguments)[:80]} is refused", result.get("isError") is True, result)
        expect("never said not to exist", "does not exist" not in str(result), result)
    expect("nothing was written", not os.path.exists("/tmp/yiju-was-here"))
    big = server.structured("extract", text="依照《江东省数据条例》第九条。\n" * 20000)
    expect("a large text is answered by the page", big["total"] == 20000 and len(big["citations"]) == 100, big["total"])
    server.end()


def test_cancellation(folder):
    server = Server(folder, "--library", "laws.graph")
    slow = "".join(f"第{n}条 临江市第{n}号公园应当在每日{n}时开放，并依照《江东省公园条例》第二条公布。\n" for n in range(1, 3000))
    server.send({"jsonrpc": "2.0", "id": "slow", "method": "tools/call", "params": {"name": "extract", "arguments": {"text": slow * 8}}},
                {"jsonrpc": "2.0", "id": "waits", "method": "ping"},
                {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": "waits"}},
                {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": "no such"}},
                {"jsonrpc": "2.0", "method": "notifications/cancelled"},
                {"jsonrpc": "2.0", "id": "last", "method": "ping"})
    expect("what was begun is answered", server.receive()["id"] == "slow")
    expect("what was cancelled is not", server.receive()["id"] == "last")
    server.end()


def resident(server):
    with open(f"/proc/{server.process.pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


def test_many_calls(folder):
    server = Server(folder, "town", "--library", "laws.graph")
    calls = [("verify_citation", {"citation": "《江东省公园条例》第二条", "words": "免费"}), ("read_provision", {"citation": "江东省公园条例第三条"}),
             ("trace", {"node": "草案第五条"}), ("extract", {"text": "依照《江东省数据条例》第九条。"}), ("trace", {"node": "没有的条例第二条"})]
    times, before = [], 0
    for n in range(10000):
        tool, arguments = calls[n % len(calls)]
        began = time.perf_counter()
        result = server.call(tool, **arguments)
        times.append(time.perf_counter() - began)
        if n == 1000:
            before = resident(server)
    expect("the last call is answered as the first", result.get("isError") is True, result)
    expect("memory stays", resident(server) < before + 16, (before, resident(server)))
    print(f"10,000 calls: median {statistics.median(times) * 1000:.2f} ms, slowest {max(times) * 1000:.1f} ms")
    server.end()


def listing(folder):
    return sorted((os.path.join(at, name), os.stat(os.path.join(at, name)).st_mtime_ns) for at, _, names in os.walk(folder) for name in names)


with tempfile.TemporaryDirectory() as place:
    for sample in ("parks", "town"):
        shutil.copytree(os.path.join(SAMPLES, sample), os.path.join(place, sample))
    subprocess.run([YIJU, "build", "parks", "-o", "laws.graph"], cwd=place, check=True)
    before = listing(place)
    for test in (test_revisions, test_answers, test_same_as_command_line, test_hostile, test_cancellation, test_many_calls):
        test(place)
    expect("nothing was written", listing(place) == before)
print("FAILED" if failures else "all as expected")
sys.exit(failures != 0)
