using System.Globalization;
using ExtractionPipeline.Graph.Queries;

namespace ExtractionPipeline.Graph.Overviews;

/// <summary>All meetings by month, newest first; each opens to its evidence.</summary>
internal sealed class TimelineSection(Overview overview)
{
    private const string Undated = "";

    public void Write(HtmlWriter html)
    {
        html.Raw("<section id=\"timeline\" aria-labelledby=\"timeline-title\">\n<h2 id=\"timeline-title\">Timeline</h2>\n");
        html.Notice(overview.Meetings.Length, overview.Totals.Meetings, "meetings: the newest. <code>query meetings</code> lists all.");
        Controls(html);
        foreach (var month in overview.Meetings.GroupBy(m => m.Meeting.Date is { Length: >= 7 } date ? date[..7] : Undated, StringComparer.Ordinal))
        {
            html.Raw("<section class=\"month\">\n<h3>").Text(month.Key == Undated ? "No date told" : HtmlWriter.Month(month.Key)).Raw(" <span class=\"quiet\">").Number(month.Count()).Raw("</span></h3>\n");
            foreach (OverviewMeeting meeting in month)
                Write(meeting, html);
            html.Raw("</section>\n");
        }

        html.Raw("<p id=\"nothing\" hidden>No meeting fits.</p>\n</section>\n");
    }

    private void Controls(HtmlWriter html)
    {
        string[] states = [.. overview.Meetings.SelectMany(m => m.States).Distinct(StringComparer.Ordinal).OrderBy(html.CountryName, StringComparer.Ordinal)];
        html.Raw("<form class=\"controls\" aria-label=\"Filter the timeline\" hidden>\n<label>Person <input id=\"person\" type=\"search\" list=\"names\" autocomplete=\"off\" placeholder=\"any; A + B: both\"></label>\n<datalist id=\"names\">");
        foreach (OverviewPerson person in overview.Meetings.SelectMany(m => m.Participants).DistinctBy(p => p.Person.Row).OrderBy(p => p.Person.Name, StringComparer.Ordinal).Take(overview.Limits.Persons))
            html.Raw("<option value=\"").Text(person.Person.Name).Raw("\">");
        html.Raw("</datalist>\n");
        foreach (var (id, label) in new[] { ("state", "Country"), ("other", "with") })
        {
            html.Raw($"<label>{label} <select id=\"{id}\"><option value=\"\">any</option>");
            foreach (string state in states)
                html.Raw("<option value=\"").Text(state).Raw("\">").Text(html.CountryName(state)).Raw("</option>");
            html.Raw("</select></label>\n");
        }

        html.Raw("<label>Year <select id=\"year\"><option value=\"\">any</option>");
        foreach (string year in overview.Meetings.Select(YearOf).Distinct(StringComparer.Ordinal))
            html.Raw("<option value=\"").Text(year).Raw("\">").Text(year == "none" ? "not told" : year).Raw("</option>");
        html.Raw("</select></label>\n<label>Text <input id=\"text\" type=\"search\" autocomplete=\"off\" placeholder=\"any words\"></label>\n<button id=\"clear\" type=\"button\">Clear</button>\n<output id=\"count\" for=\"person state other year text\"></output>\n</form>\n");
    }

    private void Write(OverviewMeeting entry, HtmlWriter html)
    {
        GraphMeeting meeting = entry.Meeting;
        html.Raw("<details class=\"meeting\" data-names=\"").Text(string.Join(" | ", entry.Participants.SelectMany(p => p.Person.Names.Take(overview.Limits.Documents).Prepend(p.Person.Name)).Distinct(StringComparer.Ordinal)))
            .Raw("\" data-states=\"").Text(string.Join(' ', entry.States)).Raw("\" data-pairs=\"").Text(string.Join(' ', entry.Pairs)).Raw("\" data-year=\"").Text(YearOf(entry)).Raw("\">\n<summary><span class=\"when\">");
        html.Text(HtmlWriter.DayOf(meeting.Date)?.ToString("d MMM", CultureInfo.InvariantCulture) ?? "–");
        html.Raw("</span> <span class=\"who\">");
        Separated(html, entry.Participants, ", ", p => html.Name(p));
        if (meeting.Tellings.Select(t => t.Others).FirstOrDefault(o => !string.IsNullOrEmpty(o)) is { } others)
            html.Raw(entry.Participants.IsEmpty ? "<bdi>" : ", <bdi>").Text(others).Raw("</bdi>");
        html.Raw("</span> <span class=\"what\">").Text(meeting.Kind.Replace('_', ' '));
        if (meeting.Status == "planned")
            html.Raw(" <b class=\"planned\">planned</b>");
        if (meeting.Place is { } place)
            html.Raw(", <bdi>").Text(place).Raw("</bdi>");
        if (meeting.Country is { } country)
            html.Raw(meeting.Place is null ? ", " : " ").Country(country);
        html.Raw("</span> <span class=\"documents\">").Number(meeting.Tellings.Length, "document").Raw("</span></summary>\n<div class=\"facts\">\n");
        Persons(entry, html);
        html.Notice(entry.Sources.Length, meeting.Tellings.Length, "documents: the first.");
        foreach (Source source in entry.Sources)
            html.Source(source.Document, source.Telling.Evidence, Otherwise(source.Telling, meeting));
        html.Raw("</div>\n</details>\n");
    }

    private static void Persons(OverviewMeeting entry, HtmlWriter html)
    {
        if (!entry.Participants.Any(p => html.IndexOf(p) is not null))
            return;
        html.Raw("<p class=\"persons\">Offices of ");
        Separated(html, entry.Participants.Where(p => html.IndexOf(p) is not null), ", ", p => html.Raw("<a href=\"#person-").Number(html.IndexOf(p)!.Value).Raw("\"><bdi>").Text(p.Person.Name).Raw("</bdi></a>"));
        html.Raw("</p>\n");
    }

    internal static void Separated<T>(HtmlWriter html, IEnumerable<T> items, string separator, Action<T> write)
    {
        string before = "";
        foreach (T item in items)
        {
            html.Raw(before);
            write(item);
            before = separator;
        }
    }

    private static string YearOf(OverviewMeeting meeting) => meeting.Meeting.Date is { Length: >= 4 } date ? date[..4] : "none";

    /// <summary>What a document says of a meeting that most say otherwise.</summary>
    private static string Otherwise(GraphTelling telling, GraphMeeting meeting) => string.Join(", ", new[]
    {
        telling.Kind == meeting.Kind ? null : telling.Kind.Replace('_', ' '),
        telling.Status == meeting.Status ? null : telling.Status,
        telling.Date is null || telling.Date == meeting.Date ? null : "on " + telling.Date,
        telling.Place is null || telling.Place == meeting.Place ? null : "in " + telling.Place,
        telling.Country is null || telling.Country == meeting.Country ? null : telling.Country,
    }.OfType<string>());
}
