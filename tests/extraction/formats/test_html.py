import pytest

from corpus_import.extraction.formats.failure import Unreadable
from corpus_import.extraction.formats.html import decode_html, read_html

PAGE = """<!doctype html><html lang="en-GB"><head><title>Bank opens - Leeds Courier</title>
<meta property="article:published_time" content="2019-03-04T10:00:00Z">
<meta property="article:modified_time" content="2020-01-01T10:00:00Z">
<meta name="author" content="Ann Smith"><meta property="og:site_name" content="Leeds Courier">
<link rel="canonical" href="https://example.org/bank"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Bank opens in Leeds</h1>
<p>The bank <b>opened</b> on 3 March 2019 in <a href="/leeds">Leeds</a>, its&nbsp;founder
said on Monday.</p><p>It had closed in 2012 after the crisis,<br>and the staff left the town.</p>
<ul><li>1987: first branch</li><li>1999: sale</li></ul>
<table><tr><th>Year</th><th>Branches</th></tr><tr><td>1999</td><td>12</td></tr></table></article>
<footer>Copyright 2019</footer><script>var a = 1;</script></body></html>"""


def test_a_page_gives_its_article_a_block_between_blank_lines():
    blocks = read_html("a.html", PAGE).text.split("\n\n")

    assert blocks[0] == "Bank opens in Leeds"
    assert "The bank opened on 3 March 2019 in Leeds, its founder said on Monday." in blocks[1].replace("\xa0", " ")
    assert "1987: first branch" in blocks
    assert not any("Copyright" in block or "Home" in block or "var a" in block for block in blocks)


def test_a_page_gives_its_metadata():
    document = read_html("a.html", PAGE)

    assert document.title == "Bank opens in Leeds"
    assert document.author == "Ann Smith"
    assert document.publisher == "Leeds Courier"
    assert document.url == "https://example.org/bank"
    assert document.language == "en-GB"
    assert (document.published, document.published_basis) == ("2019-03-04", "metadata")


def test_a_page_without_a_date_has_none():
    document = read_html("a.html", "<html><body><p>The bank opened on 3 March 2019 in Leeds.</p></body></html>")

    assert (document.published, document.published_basis) == ("", "")


def test_a_page_in_which_no_article_is_found_is_read_whole():
    assert read_html("a.html", "<p>One.</p><p>Two.</p>").text == "One.\n\nTwo."


@pytest.mark.parametrize("page", ["<html></html>", "<script>a()</script>", "<!-- a -->", "<div>" * 5000, "\x01"])
def test_a_page_without_text_is_refused(page):
    with pytest.raises(Unreadable):
        read_html("a.html", page)


def test_the_encoding_that_the_page_names_is_believed_where_it_fits():
    page = '<html><head><meta charset="cp850"></head><body><p>Grüße</p></body></html>'

    assert decode_html(page.encode("cp850")) == page
