using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Evaluation.Gold;
using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Reports;

/// <summary>One document of the report: gold on the left, prediction on the right, errors below.</summary>
internal static class HtmlDocument
{
    public static void Append(DocumentScore document, StringBuilder html)
    {
        int cost = document.Sheet.Errors.Sum(ErrorCost.Of);
        string id = HtmlReport.Encode(document.Gold.Id), text = document.Gold.Source.Text;
        html.Append(CultureInfo.InvariantCulture, $"<details class=\"document\" data-id=\"{id}\" data-language=\"{HtmlReport.Encode(document.Gold.Language)}\" data-cost=\"{cost}\">\n<summary>{id} <span class=\"quiet\">{HtmlReport.Encode(document.Gold.Language)}, {document.Sheet.Errors.Count} errors, cost {cost}</span></summary>\n<div class=\"sides\">\n");
        ImmutableArray<LabelledSpan> predicted = [.. document.Extraction.Mentions.Where(m => document.Gold.Mentions?.Types.Contains(m.Type) != false).Select(m => new LabelledSpan(m.Type, m.Span))];
        ImmutableArray<LabelledSpan> gold = document.Gold.Mentions?.Spans ?? [];
        Side("Gold", document.Gold.Facts ?? FactDocument.Empty(document.Gold.Language), text, gold, document.Gold.Mentions is null ? [] : [.. gold.Except(predicted)], html);
        Side("Predicted", document.Predicted, text, predicted, document.Gold.Mentions is null ? [] : [.. predicted.Except(gold)], html);
        html.Append("</div>\n<div class=\"errors\"><h3>Errors</h3><ul>\n");
        foreach (FactError error in document.Sheet.Errors.OrderByDescending(ErrorCost.Of).ThenBy(e => e.Layer))
            Append(error, html);
        html.Append("</ul></div>\n</details>\n");
    }

    private static void Append(FactError error, StringBuilder html)
    {
        string says = (error.Gold, error.Predicted) switch
        {
            (null, { } predicted) => HtmlReport.Encode(predicted),
            ({ } gold, null) => HtmlReport.Encode(gold),
            _ => $"{HtmlReport.Encode(error.Gold)} <span class=\"quiet\">read as</span> {HtmlReport.Encode(error.Predicted)}",
        };
        string rule = error.Rule is null ? "" : $" <span class=\"quiet\">{HtmlReport.Encode(error.Rule)}</span>";
        html.Append(CultureInfo.InvariantCulture, $"<li data-kind=\"{SnakeCase.Of(error.Kind)}\"><b>{HtmlReport.Words(error.Kind)}</b> {LayerNames.Of(error.Layer).Trim().Split(',')[0]}: {says}{rule}</li>\n");
    }

    private static void Side(string title, FactDocument facts, string text, ImmutableArray<LabelledSpan> spans, HashSet<LabelledSpan> wrong, StringBuilder html)
    {
        html.Append(CultureInfo.InvariantCulture, $"<div><h3>{title}</h3>\n<ul>\n");
        foreach (FactPerson person in facts.Persons)
            html.Append(CultureInfo.InvariantCulture, $"<li>{HtmlReport.Encode(person.Name)}<span class=\"quiet\">{HtmlReport.Encode(string.Concat(person.Roles.Select(Describe)))}</span></li>\n");
        foreach (FactMeeting meeting in facts.Meetings)
            html.Append(CultureInfo.InvariantCulture, $"<li>{HtmlReport.Encode(Describe(meeting, facts))}</li>\n");
        foreach (FactMeeting meeting in facts.OptionalMeetings)
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"quiet\">optional {HtmlReport.Encode(Describe(meeting, facts))}</li>\n");
        html.Append("</ul>\n<div class=\"text\">");
        MarkedText(text, spans, wrong, html);
        html.Append("</div></div>\n");
    }

    private static string Describe(FactRole role) =>
        $"; {SnakeCase.Of(role.Class).Replace('_', ' ')}{(role.Country is null ? "" : " " + role.Country)}{(role.Status == RoleStatus.Current ? "" : " " + SnakeCase.Of(role.Status))}";

    private static string Describe(FactMeeting meeting, FactDocument facts) =>
        $"{SnakeCase.Of(meeting.Kind).Replace('_', ' ')} {SnakeCase.Of(meeting.Status)}: {string.Join(", ", meeting.Participants.Select(p => facts.Persons[p].Name))} {meeting.Date} {meeting.Country}{(meeting.Primary ? ", news" : "")}";

    /// <summary>Cuts the text wherever a span begins or ends; a piece has the colour of the shortest span over it.</summary>
    private static void MarkedText(string text, ImmutableArray<LabelledSpan> spans, HashSet<LabelledSpan> wrong, StringBuilder html)
    {
        int[] cuts = [.. spans.SelectMany(s => new[] { s.Span.Start, s.Span.End }).Append(0).Append(text.Length).Distinct().Order()];
        for (int i = 1; i < cuts.Length; i++)
        {
            var piece = new TextSpan(cuts[i - 1], cuts[i]);
            LabelledSpan[] over = [.. spans.Where(s => s.Span.Contains(piece)).OrderBy(s => s.Span.Length)];
            string words = HtmlReport.Encode(piece.Of(text).ToString());
            html.Append(over.Length == 0 ? words : $"<mark class=\"{over[0].Type}{(over.Any(wrong.Contains) ? " wrong" : "")}\" title=\"{string.Join(", ", over.Select(s => s.Type))}\">{words}</mark>");
        }
    }
}
