using ExtractionPipeline.Graph.Persons;

namespace ExtractionPipeline.Graph.Meetings;

/// <summary>Decides which encounters, told by several documents, are one meeting.</summary>
/// <remarks>
/// Those with a day first. What a document dates by the month or by its publication only joins the one meeting that it can be; what is left
/// joins among itself. Depends on the encounters alone, not on their order.
/// </remarks>
internal static class MeetingClusterer
{
    private const double Least = 0.5;
    private const double Margin = 0.5; // log odds by which the likelier of two meetings must lead

    public static IReadOnlyList<IReadOnlyList<Telling>> Cluster(IEnumerable<Encounter> encounters)
    {
        Encounter[] ordered = [.. encounters.OrderBy(e => e.Order, StringComparer.Ordinal)];
        List<List<Telling>> meetings = Join([.. ordered.Where(e => e.HasDay)]);
        int dated = meetings.Count;
        List<Encounter> left = [];
        foreach (Encounter encounter in ordered.Where(e => !e.HasDay))
        {
            if (Choose(encounter, meetings.Take(dated)) is { } chosen)
                chosen.Meeting.Add(chosen.Telling);
            else
                left.Add(encounter);
        }

        meetings.AddRange(Join([.. left]));
        foreach (List<Telling> meeting in meetings)
            meeting.Sort((a, b) => string.CompareOrdinal(a.Encounter.Order, b.Encounter.Order));
        return meetings;
    }

    private static List<List<Telling>> Join(Encounter[] encounters)
    {
        List<List<Telling>> meetings = [.. encounters.Select(e => new List<Telling> { new(e, null) })];
        int[] of = [.. Enumerable.Range(0, encounters.Length)];
        var pairs = new List<(int First, int Second, Judgement Judgement)>();
        for (int i = 0; i < encounters.Length; i++)
        {
            for (int j = i + 1; j < encounters.Length; j++)
            {
                if (MeetingJudge.Judge(encounters[i], encounters[j]) is { Probability: >= Least } judgement)
                    pairs.Add((i, j, judgement));
            }
        }

        foreach (var (first, second, judgement) in pairs.OrderByDescending(p => p.Judgement.LogOdds).ThenBy(p => p.First).ThenBy(p => p.Second))
        {
            List<Telling> one = meetings[of[first]], other = meetings[of[second]];
            if (one == other || ShareDocument(one, other))
                continue;
            one.AddRange(other.Select(t => t.Judgement is null || t.Judgement.LogOdds > judgement.LogOdds ? t with { Judgement = judgement } : t));
            int from = of[second], to = of[first];
            for (int i = 0; i < of.Length; i++)
                of[i] = of[i] == from ? to : of[i];
            other.Clear();
        }

        return [.. meetings.Where(m => m.Count > 0)];
    }

    private static (List<Telling> Meeting, Telling Telling)? Choose(Encounter encounter, IEnumerable<List<Telling>> meetings)
    {
        Telling told = new(encounter, null);
        var fitting = meetings.Where(m => !ShareDocument(m, [told]))
            .Select(m => (Meeting: m, Best: m.Where(t => t.Encounter.HasDay).Select(t => MeetingJudge.Judge(encounter, t.Encounter)).MaxBy(j => j.LogOdds)!))
            .Where(f => f.Best.Probability >= Least).OrderByDescending(f => f.Best.LogOdds).ThenBy(f => f.Meeting[0].Encounter.Order, StringComparer.Ordinal).ToList();
        return fitting.Count == 0 || (fitting.Count > 1 && fitting[0].Best.LogOdds - fitting[1].Best.LogOdds < Margin)
            ? null
            : (fitting[0].Meeting, told with { Judgement = fitting[0].Best });
    }

    private static bool ShareDocument(List<Telling> one, List<Telling> other) => one.Any(a => other.Any(b => a.Encounter.Document == b.Encounter.Document));
}

/// <summary>An encounter of a meeting, and why it was joined to the others; null for one that others joined.</summary>
internal sealed record Telling(Encounter Encounter, Judgement? Judgement)
{
    public double Confidence => Judgement?.Probability ?? 1;
}
