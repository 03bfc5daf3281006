using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ExtractionPipeline.Graph.Queries;

namespace ExtractionPipeline.Graph.Overviews;

/// <summary>Writes what the sections of the page have in common.</summary>
internal sealed class HtmlWriter(TextWriter output, Overview overview, IReadOnlyDictionary<string, string> countryNames)
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Dictionary<long, int> _listed = overview.Persons.Select((p, i) => (p.Person.Person.Row, i)).ToDictionary();

    /// <summary>HTML of the page's own: nothing that a document says.</summary>
    public HtmlWriter Raw(string html)
    {
        output.Write(html);
        return this;
    }

    /// <summary>What a document says, in an element or in a quoted attribute.</summary>
    public HtmlWriter Text(string? text)
    {
        s_encoder.Encode(output, Clipped(text ?? ""));
        return this;
    }

    public HtmlWriter Number(int number) => Raw(number.ToString("#,0", CultureInfo.InvariantCulture));

    public HtmlWriter Number(int number, string noun) => Number(number).Raw($" {noun}{(number == 1 ? "" : "s")}");

    /// <param name="date">A day or a month as ISO has it.</param>
    public HtmlWriter Date(string date) => DayOf(date) is { } day
        ? Raw(string.Create(CultureInfo.InvariantCulture, $"<time datetime=\"{day:yyyy-MM-dd}\">{day:d MMM yyyy}</time>"))
        : Text(Month(date));

    public static DateOnly? DayOf(string? date) => DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <returns>`November 2025` for `2025-11`; the text itself where it is no month.</returns>
    public static string Month(string month) => DayOf(month + "-01") is { } first ? first.ToString("MMMM yyyy", CultureInfo.InvariantCulture) : month;

    public string CountryName(string code) => countryNames.GetValueOrDefault(code, code);

    /// <summary>A code with its name for those who point at it.</summary>
    public HtmlWriter Country(string code) => Raw("<abbr title=\"").Text(CountryName(code)).Raw("\">").Text(code).Raw("</abbr>");

    /// <summary>Name and state of a person, without a link.</summary>
    public HtmlWriter Name(OverviewPerson person)
    {
        Raw("<bdi>").Text(person.Person.Name).Raw("</bdi>");
        return person.State is { } state ? Raw("&nbsp;").Country(state) : this;
    }

    /// <summary>The number of a person's entry on the page; null for one that is not listed.</summary>
    public int? IndexOf(OverviewPerson person) => _listed.TryGetValue(person.Person.Row, out int index) ? index : null;

    /// <summary>A notice that there is more than the page shows.</summary>
    public HtmlWriter Notice(int shown, int all, string what) => shown >= all ? this : Raw("<p class=\"notice\">").Number(shown).Raw(" of ").Number(all).Raw($" {what}</p>\n");

    /// <summary>The sentences of one document behind a fact, and where they stand.</summary>
    /// <param name="says">What this document says otherwise than the rest; empty for nothing.</param>
    public void Source(GraphDocument document, string evidence, string says)
    {
        Raw("<div class=\"source\">\n");
        using JsonDocument items = JsonDocument.Parse(evidence);
        foreach (JsonElement item in items.RootElement.ValueKind == JsonValueKind.Array ? items.RootElement.EnumerateArray().Take(overview.Limits.Documents) : [])
        {
            Raw("<blockquote dir=\"auto\" lang=\"").Text(document.Language).Raw("\">").Text(ValueOf(item, "quote")).Raw("</blockquote>\n<p class=\"where\">characters ")
                .Text(ValueOf(item, "start")).Raw("–").Text(ValueOf(item, "end")).Raw(", rule <code>").Text(ValueOf(item, "rule")).Raw("</code></p>\n");
        }

        Raw("<p class=\"where\">in ");
        if (Uri.TryCreate(document.Url, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp))
            Raw("<a rel=\"noopener noreferrer\" href=\"").Text(url.AbsoluteUri).Raw("\">").Text(document.Source).Raw("</a>");
        else
            Raw("<bdi>").Text(document.Source).Raw("</bdi>");
        Raw(", language ").Text(document.Language);
        if (document.Date is { } date)
            Raw(", dated ").Date(date);
        if (document.Headline is { Length: > 0 } headline)
            Raw(", “<bdi>").Text(headline).Raw("</bdi>”");
        if (says.Length > 0)
            Raw(". <span class=\"otherwise\">Says ").Text(says).Raw("</span>");
        Raw("</p>\n</div>\n");
    }

    private static string? ValueOf(JsonElement item, string key) => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(key, out JsonElement value) ? value.ToString() : null;

    /// <summary>A page stays small whatever a document holds. A clipped text never ends inside a surrogate pair.</summary>
    private string Clipped(string text) => text.Length <= overview.Limits.Quote ? text
        : text[..(char.IsHighSurrogate(text[overview.Limits.Quote - 1]) ? overview.Limits.Quote - 1 : overview.Limits.Quote)] + "…";
}
