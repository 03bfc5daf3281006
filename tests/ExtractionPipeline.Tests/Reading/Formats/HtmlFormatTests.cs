using System.Text;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Reading.Formats;

public class HtmlFormatTests
{
    private const string Body = "The Foreign Minister of Norway, Ola Vik, received his colleague from Georgia, Nino Lomidze, in Oslo on Monday, and they spoke about ports, fish and the weather of the season.";

    private const string Page = $"""
        <!DOCTYPE html><html lang="en-GB"><head><title>Talks in Oslo | Ministry</title>
        <meta property="article:published_time" content="2024-03-07T10:00:00+01:00"><link rel="canonical" href="https://ministry.example/n/1">
        <script>var menu = "no text";</script></head>
        <body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
        <div class="site-menu"><ul><li>About the ministry</li></ul></div>
        <div class="page"><h1>Talks in Oslo</h1>
        <div class="content"><p>{Body}</p><p>They   agreed
          to meet&nbsp;again.<br>In Tbilisi.</p></div>
        <div class="share-buttons">Share on everything</div></div>
        <footer>© Ministry, 1 Street</footer></body></html>
        """;

    [Fact]
    public void The_article_is_read_without_what_surrounds_it()
    {
        SourceDocument document = ReadFiles.Document("a.html", Page);

        document.Text.Should().Be($"Talks in Oslo\n\n{Body}\n\nThey agreed to meet\u00A0again.\nIn Tbilisi.");
        document.IsConverted.Should().BeTrue();
    }

    [Fact]
    public void Title_date_language_and_address_come_from_the_page()
    {
        SourceDocument document = ReadFiles.Document("a.htm", Page);

        document.Title.Should().Be("Talks in Oslo");
        document.Date.Should().Be(new DateOnly(2024, 3, 7));
        document.DeclaredLanguage.Should().Be(LanguageCode.English);
        document.Url.Should().Be("https://ministry.example/n/1");
    }

    [Theory]
    [InlineData("<article><header><h2>Related</h2></header><p>short</p></article><article><p>" + Body + "</p></article>")]
    [InlineData("<div itemprop=\"articleBody\">" + Body + "</div><div><p>Other news of the day that nobody asked for on this page.</p></div>")]
    [InlineData("<table><tr><td>Menu</td><td><p>" + Body + "</p></td></tr></table>")]
    public void The_longest_marked_or_most_voted_block_is_the_article(string body) =>
        ReadFiles.Document("a.html", $"<html><body>{body}</body></html>").Text.Should().Contain(Body).And.NotContain("Related").And.NotContain("nobody asked");

    [Fact]
    public void The_encoding_that_a_page_names_is_believed()
    {
        string html = "<html><head><meta charset=\"windows-1251\"></head><body><p>Министр принял посла Норвегии и обсудил с ним рыболовство, порты и погоду этого времени года.</p></body></html>";
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(html);

        ReadFiles.Document("a.html", bytes).Text.Should().StartWith("Министр принял посла");
    }

    [Fact]
    public void A_page_that_nests_without_end_is_refused()
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat("<div>", depth)) + "<p>" + Body + "</p>" + string.Concat(Enumerable.Repeat("</div>", depth));

        ReadFiles.Document("a.html", Nested(1000)).Text.Should().Be(Body);
        ReadFiles.Fault("a.html", Encoding.UTF8.GetBytes(Nested(100_000))).Should().Be("nests more than 2000 elements");
    }

    [Fact]
    public void A_page_without_words_is_said() => ReadFiles.Fault("a.html", "<html><body><script>x</script></body></html>"u8.ToArray()).Should().Be("no text in it");
}
