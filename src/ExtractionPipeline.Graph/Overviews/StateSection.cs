namespace ExtractionPipeline.Graph.Overviews;

/// <summary>Which states met, and how often; each pair shows its meetings in the timeline.</summary>
internal sealed class StateSection(Overview overview)
{
    public void Write(HtmlWriter html)
    {
        html.Raw("<section id=\"states\" aria-labelledby=\"states-title\">\n<h2 id=\"states-title\">States</h2>\n<p class=\"quiet\">Meetings of officials of both. A person counts for the state that most documents show them in an office of; what is only planned does not count. Choose a pair to see its meetings.</p>\n");
        html.Notice(overview.Pairs.Length, overview.Totals.Pairs, "pairs of states: those with most meetings.");
        html.Raw("<ol class=\"pairs\">\n");
        int most = overview.Pairs.Select(p => p.Meetings).FirstOrDefault(1);
        foreach (StatePair pair in overview.Pairs)
        {
            html.Raw("<li><button type=\"button\" class=\"pair\" data-state=\"").Text(pair.First).Raw("\" data-other=\"").Text(pair.Second).Raw("\"><span>")
                .Text(html.CountryName(pair.First)).Raw(" – ").Text(html.CountryName(pair.Second)).Raw("</span> <span class=\"bar\" style=\"width:").Number(Math.Max(1, 100 * pair.Meetings / most)).Raw("%\"></span> <b>")
                .Number(pair.Meetings).Raw("</b></button></li>\n");
        }

        html.Raw("</ol>\n</section>\n");
    }
}
