"""yiju (依据): what an article of Chinese law rests on.

    import yiju
    for citation in yiju.extract("根据《网络安全法》第二十条，制定本办法。"):
        print(citation.start, citation.instrument, citation.provision)
    laws = yiju.open("laws")
    laws.gaps(of="网络数据安全管理条例").to_pandas()
"""

from ._yiju import Error, version as __version__
from .answer import Answer
from .citation import Citation, extract, extract_arrow
from .graph import Graph, open
from .library import Library

__all__ = ["Answer", "Citation", "Error", "Graph", "Library", "__version__", "extract", "extract_arrow", "open"]
