using ExtractionPipeline.Reading;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Reading.Formats;

public class FeedFormatTests
{
    [Fact]
    public void Entries_of_rss_are_documents()
    {
        using ReadFiles files = new();
        files.With("feed.xml", """
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><language>ru-RU</language>
            <item><title>Встреча в Осло</title><link>https://ministry.example/news/123.html</link><pubDate>Thu, 07 Mar 2024 10:00:00 +0300</pubDate>
            <description>Кратко</description><content:encoded><![CDATA[<p>Министр принял посла.</p><p>Они говорили.</p>]]></content:encoded></item>
            <item><title>Second</title><guid>urn:x:2</guid><description>&lt;b&gt;Bold&lt;/b&gt; text</description><pubDate>no date</pubDate></item></channel></rss>
            """);

        List<ReadDocument> documents = [.. files.Read("feed.xml").Cast<ReadDocument>()];

        documents.Select(d => d.Name).Should().Equal("123", "urn:x:2");
        documents[0].Document.Should().BeEquivalentTo(new
        {
            Text = "Встреча в Осло\n\nМинистр принял посла.\n\nОни говорили.",
            Title = "Встреча в Осло",
            Url = "https://ministry.example/news/123.html",
            Date = new DateOnly(2024, 3, 7),
            DeclaredLanguage = LanguageCode.Russian,
        });
        documents[1].Document.Text.Should().Be("Second\n\nBold text");
        documents[1].Document.Date.Should().BeNull();
    }

    [Fact]
    public void Entries_of_atom_are_documents() => ReadFiles.Document("feed.atom", """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><id>n</id><updated>2024-03-07T00:00:00Z</updated>
        <entry><id>e1</id><title>Görüş</title><updated>2024-03-08T09:00:00+04:00</updated><content type="html">&lt;p&gt;Nazir səfiri qəbul edib.&lt;/p&gt;</content></entry></feed>
        """).Should().BeEquivalentTo(new { Text = "Görüş\n\nNazir səfiri qəbul edib.", Date = new DateOnly(2024, 3, 8) });

    [Fact]
    public void Other_xml_and_entities_of_a_bomb_are_refused()
    {
        ReadFiles.Fault("a.xml", "<page/>"u8.ToArray()).Should().StartWith("neither RSS 2.0 nor Atom");
        ReadFiles.Fault("a.rss", "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss version=\"2.0\"><channel><title>&b;</title></channel></rss>"u8.ToArray()).Should().NotBeEmpty();
    }
}
