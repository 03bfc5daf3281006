using AngleSharp.Dom;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Reading.Formats;

/// <summary>What a page says about itself: Open Graph, schema.org, Dublin Core, HTML's own elements, in this order.</summary>
internal static class HtmlMetadata
{
    private static readonly string[] s_titles = ["meta[property='og:title']", "meta[name='twitter:title']", "meta[name='dc.title' i]"];

    private static readonly string[] s_dates =
    [
        "meta[property='article:published_time']", "meta[itemprop='datePublished']", "[itemprop='datePublished']", "meta[name='dc.date' i]", "meta[name='dcterms.created' i]",
        "meta[name='dc.date.issued' i]", "meta[name='pubdate' i]", "meta[name='publishdate' i]", "meta[name='date' i]", "meta[property='og:article:published_time']", "article time[datetime]", "main time[datetime]", "time[pubdate]",
    ];

    public static string? Title(IDocument page)
    {
        // A page's own heading is the release's; what a site puts into <title> often ends with the site's name.
        string? heading = page.QuerySelectorAll("h1").Select(h => HtmlText.Line(h)).FirstOrDefault(h => h.Length > 0);
        string? declared = s_titles.Select(selector => page.QuerySelector(selector)?.GetAttribute("content")?.Trim()).FirstOrDefault(t => !string.IsNullOrEmpty(t));
        string? title = heading ?? declared ?? page.Title?.Trim();
        return string.IsNullOrEmpty(title) ? null : title;
    }

    public static DateOnly? Date(IDocument page) => s_dates
        .Select(selector => page.QuerySelector(selector))
        .Select(element => DateText.Parse(element?.GetAttribute("content") ?? element?.GetAttribute("datetime")))
        .FirstOrDefault(date => date is not null) ?? JsonLdDate(page);

    public static LanguageCode? Language(IDocument page)
    {
        string written = CaseFolding.Common.Fold(page.DocumentElement?.GetAttribute("lang") ?? "").Split('-', '_')[0];
        return written.Length is 2 or 3 && written.All(char.IsAsciiLetterLower) ? new LanguageCode(written) : null;
    }

    public static string? Url(IDocument page)
    {
        string? written = page.QuerySelector("link[rel='canonical']")?.GetAttribute("href") ?? page.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        return Uri.TryCreate(written, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? written : null;
    }

    /// <summary>`"datePublished": "…"` in a block of JSON-LD, which is often not quite JSON.</summary>
    private static DateOnly? JsonLdDate(IDocument page)
    {
        foreach (IElement script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            string json = script.TextContent;
            int at = json.IndexOf("\"datePublished\"", StringComparison.Ordinal);
            if (at >= 0 && json[at..].Split('"') is { Length: > 3 } parts && DateText.Parse(parts[3]) is { } date)
                return date;
        }

        return null;
    }
}
