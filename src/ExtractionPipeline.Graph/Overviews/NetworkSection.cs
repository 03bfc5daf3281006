using System.Collections.Immutable;
using System.Globalization;

namespace ExtractionPipeline.Graph.Overviews;

/// <summary>Who met whom, as a drawing and as a list.</summary>
internal sealed class NetworkSection(Overview overview)
{
    /// <summary>States with most persons in the drawing have a colour each, the others share one.</summary>
    private const int Colours = 8;

    /// <summary>Of a letter of a label, on average, in pixels; wide enough for Cyrillic capitals.</summary>
    private const double LetterWidth = 7.4;

    private const double LabelHeight = 16, Margin = 20;

    private const int LongestLabel = 32;

    /// <summary>With more lines than this the eye follows none; then each person keeps the <see cref="LinesOfOne"/> to those met most.</summary>
    private const int MostLines = 400, LinesOfOne = 2;

    private readonly PersonTie[] _lines = Lines(overview.Ties);

    public void Write(HtmlWriter html)
    {
        html.Raw("<section id=\"network\" aria-labelledby=\"network-title\">\n<h2 id=\"network-title\">Network</h2>\n<p class=\"quiet\">Who met whom, with the state of each. The wider a line, the more meetings; what is only planned does not count. Choose a person for offices and evidence, a line for its meetings.</p>\n");
        html.Notice(overview.Nodes.Length, overview.Totals.Met, "persons who met somebody: those who met most others, and whom they met.");
        html.Notice(_lines.Length, overview.Ties.Length, "lines between them: of each person those with most meetings.");
        if (overview.Nodes.Length > 0)
        {
            Draw(html);
            List(html);
        }
        else
        {
            html.Raw("<p>Nobody met anybody.</p>\n");
        }

        html.Raw("</section>\n");
    }

    private void Draw(HtmlWriter html)
    {
        string[] labels = [.. overview.Nodes.Select(Label)];
        double[] radii = [.. overview.Nodes.Select(n => 4 + Math.Min(8, 1.6 * Math.Sqrt(n.Others)))];
        (double Width, double Height)[] boxes = [.. labels.Select((l, i) => (Math.Max(l.Length * LetterWidth, radii[i] * 2), LabelHeight + (radii[i] * 2)))];
        ImmutableArray<Place> places = NetworkLayout.Arrange(boxes, _lines);
        double left = places.Select((p, i) => p.X - (boxes[i].Width / 2)).Min() - Margin, right = places.Select((p, i) => p.X + (boxes[i].Width / 2)).Max() + Margin;
        double top = places.Select((p, i) => p.Y - (boxes[i].Height / 2)).Min() - Margin, bottom = places.Select((p, i) => p.Y + (boxes[i].Height / 2)).Max() + Margin;
        html.Raw(string.Create(CultureInfo.InvariantCulture, $"<div class=\"drawing\" tabindex=\"0\" role=\"region\" aria-label=\"Drawing of the network\"><svg viewBox=\"{left:0} {top:0} {right - left:0} {bottom - top:0}\" style=\"--width:{right - left:0}px\">\n<g class=\"ties\">\n"));
        foreach (PersonTie tie in _lines)
        {
            Place from = NodeOf(tie.First), to = NodeOf(tie.Second);
            html.Raw("<g data-person=\"").Text(overview.Nodes[tie.First].Person.Name).Raw(" + ").Text(overview.Nodes[tie.Second].Person.Name).Raw("\">");
            string line = string.Create(CultureInfo.InvariantCulture, $"x1=\"{from.X:0}\" y1=\"{from.Y:0}\" x2=\"{to.X:0}\" y2=\"{to.Y:0}\"");
            html.Raw(string.Create(CultureInfo.InvariantCulture, $"<line {line} stroke-width=\"{1.2 + (1.6 * Math.Log2(tie.Meetings)):0.#}\"/><line class=\"wide\" {line}/><title>"))
                .Text(overview.Nodes[tie.First].Person.Name).Raw(" – ").Text(overview.Nodes[tie.Second].Person.Name).Raw(": ").Number(tie.Meetings, "meeting").Raw("</title></g>\n");
        }

        html.Raw("</g>\n<g class=\"nodes\">\n");
        string[] states = [.. overview.Nodes.Select(n => n.State).OfType<string>().GroupBy(s => s, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(Colours).Select(g => g.Key)];
        for (int i = 0; i < labels.Length; i++)
            Node(overview.Nodes[i], labels[i], NodeOf(i), radii[i], Array.IndexOf(states, overview.Nodes[i].State), html);
        html.Raw("</g>\n</svg></div>\n");

        Place NodeOf(int i) => new(places[i].X, places[i].Y - (boxes[i].Height / 2) + radii[i]);
    }

    private static PersonTie[] Lines(ImmutableArray<PersonTie> ties)
    {
        if (ties.Length <= MostLines)
            return [.. ties];
        var kept = ties.SelectMany(t => new[] { (Node: t.First, Tie: t), (Node: t.Second, Tie: t) }).GroupBy(t => t.Node).SelectMany(g => g.Take(LinesOfOne).Select(t => t.Tie)).ToHashSet();
        return [.. ties.Where(kept.Contains)];
    }

    private static void Node(OverviewPerson person, string label, Place place, double radius, int colour, HtmlWriter html)
    {
        string target = html.IndexOf(person) is { } index ? string.Create(CultureInfo.InvariantCulture, $"#person-{index}") : "#persons";
        html.Raw(string.Create(CultureInfo.InvariantCulture, $"<a href=\"{target}\" class=\"c{colour}\"><circle cx=\"{place.X:0}\" cy=\"{place.Y:0.#}\" r=\"{radius:0.#}\"/><text x=\"{place.X:0}\" y=\"{place.Y + radius + 12:0.#}\">"))
            .Text(label).Raw("</text><title>").Text(person.Person.Name);
        if (person.State is { } state)
            html.Raw(", ").Text(html.CountryName(state));
        html.Raw(": met ").Number(person.Others, "other").Raw(" in ").Number(person.Meetings, "meeting").Raw("</title></a>\n");
    }

    private void List(HtmlWriter html)
    {
        html.Raw("<details class=\"list\">\n<summary>The same as a list</summary>\n");
        html.Notice(Math.Min(overview.Ties.Length, overview.Limits.Pairs), overview.Totals.Ties, "pairs of persons: those with most meetings.");
        html.Raw("<ol class=\"pairs\">\n");
        foreach (PersonTie tie in overview.Ties.Take(overview.Limits.Pairs))
        {
            OverviewPerson first = overview.Nodes[tie.First], second = overview.Nodes[tie.Second];
            html.Raw("<li><button type=\"button\" class=\"pair\" data-person=\"").Text(first.Person.Name).Raw(" + ").Text(second.Person.Name).Raw("\"><span>").Name(first).Raw(" – ").Name(second)
                .Raw("</span> <b>").Number(tie.Meetings).Raw("</b></button></li>\n");
        }

        html.Raw("</ol>\n</details>\n");
    }

    private static string Label(OverviewPerson person)
    {
        string name = person.Person.Name;
        string shown = name.Length <= LongestLabel ? name : name[..(char.IsHighSurrogate(name[LongestLabel - 1]) ? LongestLabel - 1 : LongestLabel)] + "…";
        return person.State is { } state ? $"{shown} {state}" : shown;
    }
}
