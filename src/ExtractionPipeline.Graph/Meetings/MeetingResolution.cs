using ExtractionPipeline.Graph.Store;

namespace ExtractionPipeline.Graph.Meetings;

/// <summary>Decides anew, for encounters that are new or whose persons changed, which are one meeting, and writes it down.</summary>
/// <remarks>Works on all encounters that can be one by persons and days, and on those that these can be one with, so that order of arrival does not matter.</remarks>
internal sealed class MeetingResolution(EncounterTable encounters)
{
    public void Resolve(IEnumerable<long> rows)
    {
        var seen = new HashSet<long>();
        foreach (long row in rows)
        {
            if (seen.Contains(row))
                continue;
            List<Encounter> scope = Scope(row);
            seen.UnionWith(scope.Select(e => e.Row));
            foreach (var meeting in MeetingClusterer.Cluster(scope))
            {
                foreach (Telling telling in meeting)
                    encounters.Write(telling.Encounter.Row, meeting[0].Encounter.Row, telling.Confidence, telling.Judgement?.Explain());
            }
        }
    }

    private List<Encounter> Scope(long row)
    {
        List<Encounter> scope = [encounters.Load(row)];
        var found = new HashSet<long> { row };
        for (int next = 0; next < scope.Count; next++)
        {
            foreach (long other in encounters.Near(scope[next]))
            {
                if (found.Contains(other))
                    continue;
                Encounter near = encounters.Load(other);
                // Same-document encounters are blocked, yet each may be one with a third; only what can be one is followed.
                if (MeetingJudge.Judge(scope[next], near).Block is null && found.Add(other))
                    scope.Add(near);
            }
        }

        return scope;
    }
}
