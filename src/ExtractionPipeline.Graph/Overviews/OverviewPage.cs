using System.Security.Cryptography;
using System.Text;

namespace ExtractionPipeline.Graph.Overviews;

/// <summary>An overview as one HTML page that needs no network; what stands in it is readable without its script too.</summary>
/// <remarks>Equal overviews give equal bytes. Names, quotes and paths are anybody's text: all are encoded, and the page's policy runs no script but its own.</remarks>
public sealed class OverviewPage(Overview overview, IReadOnlyDictionary<string, string> countryNames)
{
    public void Write(TextWriter output)
    {
        HtmlWriter html = new(output, overview, countryNames);
        string script = Resource("overview.js");
        html.Raw(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>Who met whom</title>
            <style>
            {Resource("overview.css")}</style>
            </head>
            <body>

            """);
        Head(html);
        html.Raw("<main>\n");
        new NetworkSection(overview).Write(html);
        new StateSection(overview).Write(html);
        new TimelineSection(overview).Write(html);
        new PersonSection(overview).Write(html);
        html.Raw($"</main>\n<script>{script}</script>\n</body>\n</html>\n");
    }

    private void Head(HtmlWriter html)
    {
        OverviewTotals totals = overview.Totals;
        html.Raw("<header>\n<h1>Who met whom</h1>\n<p>")
            .Number(totals.Meetings, "meeting").Raw(" of ").Number(totals.Persons, "person").Raw(", told by ").Number(totals.Documents, "document");
        if (totals.First is { } first && totals.Last is { } last)
            html.Raw(", from ").Date(first).Raw(" to ").Date(last);
        html.Raw(
            """
            . Read by a program: each fact opens to the sentences that it was read from.</p>
            <nav aria-label="On this page"><a href="#network">Network</a> <a href="#states">States</a> <a href="#timeline">Timeline</a> <a href="#persons">Persons</a></nav>
            </header>

            """);
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(OverviewPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
