using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Scoring;

/// <summary>Compares encounters: who met whom first, then the arguments of those that were found.</summary>
/// <remarks>
/// Two are the same where they share two persons, or where the gold names one person and the prediction that one alone. Where several fit,
/// the pairing with the most shared persons and equal arguments wins. A prediction that repeats a found one is false.
/// </remarks>
/// <param name="match">The predicted person of each gold person.</param>
internal sealed class MeetingScorer(FactDocument gold, FactDocument predicted, int[] match)
{
    // Small against the shared persons, which are compared first, and smaller than one more pair for any number of meetings below a hundred.
    private const double Similarity = 0.01, SameArgument = 0.01, SameStatus = 0.005;

    private sealed record Party(FactMeeting Meeting, HashSet<int> Persons);

    public void Score(ScoreSheet sheet)
    {
        Party[] goldParties = [.. gold.Meetings.Select(GoldParty).OrderBy(p => SortKey(p), StringComparer.Ordinal)];
        Party[] parties = [.. predicted.Meetings.Where(m => m.Participants.Length > 0).Select(m => new Party(m, [.. m.Participants])).OrderBy(p => SortKey(p), StringComparer.Ordinal)];
        int[] found = Assignment.Best(goldParties, parties, Weigh);
        HashSet<int> used = [.. found.Where(i => i >= 0)];
        HashSet<int> excused = Excused(parties, used);

        int right = used.Count;
        sheet.Add(Layer.Meeting, Tally.Of(right, parties.Length - excused.Count, goldParties.Length));
        for (int i = 0; i < goldParties.Length; i++)
        {
            if (goldParties[i].Meeting.Primary)
                sheet.Add(Layer.MeetingPrimary, Tally.Yes(found[i] >= 0));
            if (found[i] >= 0)
                AddArguments(sheet, goldParties[i], parties[found[i]]);
            else
                sheet.Errors.Add(new FactError(ErrorKind.Missing, Layer.Meeting, Describe(goldParties[i].Meeting, isGold: true), null));
        }

        for (int i = 0; i < parties.Length; i++)
        {
            if (excused.Contains(i))
                continue;
            FactMeeting meeting = parties[i].Meeting;
            sheet.Confidences.Add(new ConfidencePoint(Layer.Meeting, meeting.Confidence, used.Contains(i), meeting.Rule ?? ""));
            if (!used.Contains(i))
                sheet.Errors.Add(new FactError(ErrorKind.Spurious, Layer.Meeting, null, Describe(meeting, isGold: false)) { Rule = meeting.Rule });
        }
    }

    /// <summary>Gold persons that were not found get numbers below zero, which no prediction has.</summary>
    private Party GoldParty(FactMeeting meeting) => new(meeting, [.. meeting.Participants.Select(p => match[p] >= 0 ? match[p] : -1 - p)]);

    private static double Weigh(Party gold, Party predicted)
    {
        int common = gold.Persons.Count(predicted.Persons.Contains);
        bool isSame = gold.Persons.Count >= 2 ? common >= 2 : common == 1 && predicted.Persons.Count == 1;
        if (!isSame)
            return 0;
        double shared = (double)common / gold.Persons.Union(predicted.Persons).Count();
        double arguments = (predicted.Meeting.Kind == gold.Meeting.Kind ? SameArgument : 0)
            + (predicted.Meeting.Date == gold.Meeting.Date ? SameArgument : 0)
            + (predicted.Meeting.Country == gold.Meeting.Country ? SameArgument : 0)
            + (predicted.Meeting.Status == gold.Meeting.Status ? SameStatus : 0);
        return 1 + ((shared + arguments) * Similarity);
    }

    /// <summary>Each optional meeting excuses one prediction of the same people and kind.</summary>
    private HashSet<int> Excused(Party[] parties, HashSet<int> used)
    {
        var excused = new HashSet<int>();
        foreach (FactMeeting optional in gold.OptionalMeetings)
        {
            Party party = GoldParty(optional);
            for (int i = 0; i < parties.Length; i++)
            {
                bool samePeople = party.Persons.SetEquals(parties[i].Persons) || party.Persons.Count(parties[i].Persons.Contains) >= 2;
                bool sameKind = parties[i].Meeting.Kind == optional.Kind || optional.Alternatives.Contains(parties[i].Meeting.Kind);
                if (samePeople && sameKind && !used.Contains(i) && excused.Add(i))
                    break;
            }
        }

        return excused;
    }

    private void AddArguments(ScoreSheet sheet, Party goldParty, Party party)
    {
        FactMeeting right = goldParty.Meeting, said = party.Meeting;
        Check(Layer.Participants, goldParty.Persons.SetEquals(party.Persons), ErrorKind.WrongParticipants);
        Check(Layer.MeetingKind, said.Kind == right.Kind || right.Alternatives.Contains(said.Kind), ErrorKind.WrongKind);
        Check(Layer.MeetingStatus, said.Status == right.Status, ErrorKind.WrongStatus);
        if (right.Date is { Length: > 0 } date)
            Check(Layer.MeetingDate, said.Date is not null && said.Date.StartsWith(date, StringComparison.Ordinal), ErrorKind.WrongDate);
        else
            Check(Layer.NoInventedDate, said.Date is not { Length: > 0 }, ErrorKind.InventedDate);
        if (right.Country is not null)
            Check(Layer.PlaceCountry, said.Country == right.Country, ErrorKind.WrongCountry);

        void Check(Layer layer, bool isRight, ErrorKind kind)
        {
            sheet.Add(layer, Tally.Yes(isRight));
            if (!isRight)
                sheet.Errors.Add(new FactError(kind, layer, Describe(right, isGold: true), Describe(said, isGold: false)) { Rule = said.Rule });
        }
    }

    private string Describe(FactMeeting meeting, bool isGold)
    {
        var persons = isGold ? gold.Persons : predicted.Persons;
        return $"{SnakeCase.Of(meeting.Kind)}, {SnakeCase.Of(meeting.Status)}: {string.Join(", ", meeting.Participants.Select(p => persons[p].Name))}; {meeting.Date ?? "no date"}; {meeting.Country ?? "no country"}";
    }

    /// <summary>The same for any order of the input, so that ties do not depend on it.</summary>
    private static string SortKey(Party party) =>
        $"{string.Join(',', party.Persons.Order())}|{party.Meeting.Kind}|{party.Meeting.Status}|{party.Meeting.Date}|{party.Meeting.Country}|{party.Meeting.Primary}";
}
