#!/usr/bin/env python3
"""yiju mcp by the official Python client: `python_client_test.py YIJU SAMPLES`, once without and once with the handshake.
Every answer is held against the schema that the tool gives for it."""
import asyncio
import os
import shutil
import subprocess
import sys
import tempfile

import jsonschema
from mcp import StdioServerParameters
from mcp.client.client import Client
from mcp.client.stdio import stdio_client

YIJU, SAMPLES = os.path.abspath(sys.argv[1]), sys.argv[2]

CALLS = [
    ("verify_citation", {"citation": "《江东省公园条例》第二条", "date": "2012-01-01", "words": "免费开放"}),
    ("verify_citation", {"citation": "《河东省灯塔条例》第二条"}),
    ("verify_citation", {"citation": "合同法第五十二条"}),
    ("verify_citation", {"citation": "立法法(2000)第二条"}),
    ("read_provision", {"citation": "草案第五条"}),
    ("extract", {"text": "依照《江东省数据条例》第九条和《河东省灯塔条例》。"}),
    ("resolve", {"text": "依照《江东省公园条例》第二条和《河东省灯塔条例》第三条，本办法第二条。"}),
    ("trace", {"node": "草案第五条"}),
    ("impact", {"node": "江东省数据条例"}),
    ("gaps", {}),
    ("stale", {"of": "临江市公园管理办法"}),
    ("suggest", {"node": "草案第二条"}),
    ("diff", {"old": "第一条 甲。\n第二条 乙。", "new": "第一条 甲。\n第二条 丙。"}),
]


async def test(place, mode):
    server = StdioServerParameters(command=YIJU, args=["mcp", "town", "--library", "laws.graph", "--lang", "zh"], cwd=place)
    async with Client(stdio_client(server), mode=mode) as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        for tool in tools.values():
            jsonschema.Draft202012Validator.check_schema(tool.input_schema)
            jsonschema.Draft202012Validator.check_schema(tool.output_schema)
            assert tool.annotations.read_only_hint, tool
        assert {name for name, _ in CALLS} == set(tools), tools.keys()
        for name, arguments in CALLS:
            jsonschema.validate(arguments, tools[name].input_schema)
            result = await client.call_tool(name, arguments)
            assert not result.is_error, (name, result)
            jsonschema.validate(result.structured_content, tools[name].output_schema)
        refused = await client.call_tool("trace", {"node": "没有的条例第二条"})
        assert refused.is_error and "不等于不存在" in refused.content[0].text, refused
        assert [str(r.uri) for r in (await client.list_resources()).resources] == ["yiju://draft", "yiju://library"]
        assert (await client.list_resource_templates()).resource_templates[0].uri_template == "yiju://provision/{citation}"
        words = (await client.read_resource("yiju://provision/江东省公园条例第二条")).contents[0].text
        assert words.startswith("第二条"), words
    print(f"{mode}: all as expected")


with tempfile.TemporaryDirectory() as folder:
    for sample in ("parks", "town"):
        shutil.copytree(os.path.join(SAMPLES, sample), os.path.join(folder, sample))
    subprocess.run([YIJU, "build", "parks", "-o", "laws.graph"], cwd=folder, check=True)
    for how in ("2026-07-28", "auto", "legacy"):
        asyncio.run(asyncio.wait_for(test(folder, how), 120))
