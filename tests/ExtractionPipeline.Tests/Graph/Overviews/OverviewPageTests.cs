using ExtractionPipeline.Graph.Output;
using ExtractionPipeline.Graph.Overviews;
using ExtractionPipeline.Graph.Results;
using static ExtractionPipeline.Tests.Graph.GraphFixture;

namespace ExtractionPipeline.Tests.Graph.Overviews;

public sealed class OverviewPageTests
{
    private static readonly ResultDocument s_meeting = Document("a", "en", "2024-05-14", "Erik Hansen: foreign_minister NO; Nino Beridze: head_of_government GE", "held 2024-05-14 NO");

    [Fact]
    public void A_meeting_and_a_role_stand_with_quote_source_language_and_offsets()
    {
        string page = PageOf(s_meeting);

        foreach (string start in new[] { "<details class=\"meeting\"", "<details class=\"person\"" })
        {
            string fact = page[page.IndexOf(start, StringComparison.Ordinal)..];
            fact = fact[..fact.IndexOf("</details>", StringComparison.Ordinal)];
            fact.Should().ContainAll("<blockquote dir=\"auto\" lang=\"en\">x</blockquote>", "characters 0–1", "a.txt", "language en", "14 May 2024");
        }
    }

    [Fact]
    public void Equal_graphs_give_equal_pages_in_whatever_order_documents_came()
    {
        ResultDocument other = Document("b", "ru", "2024-06-01", "Эрик Хансен: foreign_minister NO; Томаш Новотный: foreign_minister CZ", "held 2024-06-01 CZ");

        PageOf(other, s_meeting).Should().Be(PageOf(s_meeting, other));
    }

    [Fact]
    public void An_empty_graph_has_a_page()
    {
        PageOf().Should().Contain("0 meetings of 0 persons").And.Contain("Nobody met anybody");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("</title></style><b>")]
    public void What_documents_say_never_becomes_markup(string bad)
    {
        string json = System.Text.Json.JsonSerializer.Serialize(bad);
        ResultDocument document = s_meeting with
        {
            Source = bad,
            Headline = bad,
            Url = "javascript:" + bad,
            Persons = [s_meeting.Persons[0] with { Name = bad, Roles = [s_meeting.Persons[0].Roles[0] with { Title = bad, Country = bad, Organization = bad }] }, s_meeting.Persons[1]],
            Meetings = [s_meeting.Meetings[0] with { Place = bad, Country = bad, Others = bad, Evidence = $$"""[{"start":{{json}},"quote":{{json}},"rule":{{json}}},1]""" }],
        };

        string page = PageOf(document);

        page.Should().NotContain(bad).And.NotContain("javascript:");
        page.Split("<script").Should().HaveCount(2, "there is one script, the page's own");
    }

    [Fact]
    public void Only_web_addresses_become_links()
    {
        PageOf(s_meeting with { Url = "https://example.org/a?b=1&c=2" }).Should().Contain("href=\"https://example.org/a?b=1&amp;c=2\"");
        PageOf(s_meeting with { Url = "data:text/html,x" }).Should().NotContain("data:text");
    }

    [Fact]
    public void A_quote_without_end_is_clipped()
    {
        string quote = string.Concat(Enumerable.Repeat("\U0001F91D", 5000));
        ResultDocument document = s_meeting with { Meetings = [s_meeting.Meetings[0] with { Evidence = $$"""[{"start":0,"end":5000,"quote":"x{{quote}}","rule":"r"}]""" }] };

        PageOf(document).Length.Should().BeLessThan(PageOf(s_meeting).Length + 8000);
    }

    [Fact]
    public void What_one_document_says_otherwise_stands_with_it()
    {
        ResultDocument plan = Document("b", "en", "2024-05-10", "Erik Hansen: foreign_minister NO; Nino Beridze: head_of_government GE", "planned 2024-05-14 NO");

        PageOf(s_meeting, plan).Should().Contain("Says planned").And.Contain("2 documents");
    }

    [Fact]
    public void A_crowd_in_which_all_met_all_keeps_the_strongest_lines()
    {
        string[] given = ["Erik", "Nino", "Tomas", "Sona", "Pedro", "Aiko"], surnames = ["Hansen", "Beridze", "Novotny", "Alvares", "Kuznetsov"];
        string crowd = string.Join("; ", given.SelectMany(g => surnames.Select(s => $"{g} {s}: ambassador NO")));

        string page = PageOf(Document("a", "en", "2024-05-14", crowd, "held 2024-05-14 NO"));

        page.Should().Contain(" of 435 lines between them");
        page.Split("class=\"wide\"").Length.Should().BeInRange(30, 61);
    }

    internal static string Html(Overview overview)
    {
        using var page = new StringWriter();
        new OverviewPage(overview, CountryNames.Load(TestModels.Folder)).Write(page);
        return page.ToString();
    }

    private static string PageOf(params ResultDocument[] documents)
    {
        using GraphFixture graph = new();
        graph.Add(documents);
        return Html(new OverviewReader(graph.Store, new OverviewLimits()).Read());
    }
}
