using ExtractionPipeline.Graph.Queries;

namespace ExtractionPipeline.Graph.Overviews;

/// <summary>All persons with an office or a meeting; each opens to the offices and their evidence.</summary>
internal sealed class PersonSection(Overview overview)
{
    public void Write(HtmlWriter html)
    {
        html.Raw("<section id=\"persons\" aria-labelledby=\"persons-title\">\n<h2 id=\"persons-title\">Persons</h2>\n<p class=\"quiet\">With an office or a meeting, those with most meetings first. Open one for offices, with the dates of the documents that show them, and their evidence.</p>\n");
        html.Notice(overview.Persons.Length, overview.Totals.Persons, "persons: those with most meetings. <code>query roles</code> lists all.");
        html.Raw("<form class=\"controls\" aria-label=\"Filter the persons\" hidden>\n<label>Name or office <input id=\"who\" type=\"search\" autocomplete=\"off\"></label>\n<output id=\"who-count\" for=\"who\"></output>\n</form>\n");
        for (int i = 0; i < overview.Persons.Length; i++)
            Write(i, overview.Persons[i], html);
        html.Raw("</section>\n");
    }

    private void Write(int index, PersonFacts facts, HtmlWriter html)
    {
        GraphPerson person = facts.Person.Person;
        html.Raw("<details class=\"person\" id=\"person-").Number(index).Raw("\">\n<summary><span class=\"who\">").Name(facts.Person).Raw("</span> <span class=\"what\">");
        TimelineSection.Separated(html, facts.Roles.Select(r => Office(r.Role)).Distinct(StringComparer.Ordinal).Take(3), "; ", o => html.Text(o));
        html.Raw("</span> <span class=\"documents\">").Number(facts.Person.Meetings, "meeting").Raw(", ").Number(person.Documents, "document").Raw("</span></summary>\n<div class=\"facts\">\n");
        string[] others = [.. person.Names.Where(n => n != person.Name).Take(overview.Limits.Documents)];
        if (others.Length > 0)
        {
            html.Raw("<p>Also ");
            TimelineSection.Separated(html, others, ", ", n => html.Raw("<bdi>").Text(n).Raw("</bdi>"));
            html.Raw("</p>\n");
        }

        if (facts.Person.Meetings > 0)
            html.Raw("<p><button type=\"button\" class=\"link\" data-person=\"").Text(person.Name).Raw("\">Show ").Raw(facts.Person.Meetings == 1 ? "the meeting" : "all meetings").Raw(" in the timeline</button></p>\n");
        foreach (RoleFacts role in facts.Roles)
            Write(role, html);
        html.Raw("</div>\n</details>\n");
    }

    private static void Write(RoleFacts facts, HtmlWriter html)
    {
        GraphRole role = facts.Role;
        html.Raw("<h4>").Text(Office(role));
        if (role.Country is { } country)
            html.Raw(", ").Text(html.CountryName(country));
        if (role.Organization is { } organization)
            html.Raw(", <bdi>").Text(organization).Raw("</bdi>");
        if (role.From is { } from)
        {
            html.Raw(" <span class=\"quiet\">").Date(from);
            if (role.To is { } to && to != from)
                html.Raw(" to ").Date(to);
            html.Raw("</span>");
        }

        html.Raw("</h4>\n");
        html.Notice(facts.Sources.Length, role.Evidence.Length, "documents: the first.");
        foreach (var (document, evidence) in facts.Sources)
            html.Source(document, evidence, "");
    }

    private static string Office(GraphRole role) => (role.Status == "current" ? "" : role.Status + " ") + (role.Class == "other" ? role.Titles[0] : role.Class.Replace('_', ' '));
}
