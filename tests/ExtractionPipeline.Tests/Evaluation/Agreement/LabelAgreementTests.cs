using ExtractionPipeline.Evaluation.Agreement;
using ExtractionPipeline.Evaluation.Gold;
using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Tests.Evaluation.Agreement;

public sealed class LabelAgreementTests : IDisposable
{
    private const string Text = "Minister Ove Lund met Ada Moe in Oslo.";

    private const string Labels = "T1\tPerson 9 17\tOve Lund\nT2\tPerson 22 29\tAda Moe\nT3\tMeeting 18 21\tmet\nT4\tCity 33 37\tOslo\nE1\tMeeting:T3 Participant:T1 Participant2:T2 Place:T4\nA1\tMeetingStatus E1 held\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("agreement-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Equal_labels_agree_in_full()
    {
        LabelAgreement agreement = Compare(Labels, Labels);

        F1(agreement, Layer.Entity).Should().Be(1);
        F1(agreement, Layer.Meeting).Should().Be(1);
        agreement.Kappas[0].Should().Be(("type of each word, roles aside", 8, 1.0));
    }

    [Fact]
    public void A_name_that_one_hand_left_out_costs_as_much_in_either_direction()
    {
        string fewer = Labels.Replace("T4\tCity 33 37\tOslo\n", "", StringComparison.Ordinal).Replace(" Place:T4", "", StringComparison.Ordinal);

        LabelAgreement there = Compare(Labels, fewer), back = Compare(fewer, Labels);

        F1(there, Layer.Entity).Should().BeApproximately(0.8, 1e-9, "2 of 2 and 2 of 3");
        F1(back, Layer.Entity).Should().BeApproximately(0.8, 1e-9);
        there.Kappas[0].Kappa.Should().BeInRange(0.5, 0.99);
    }

    [Fact]
    public void What_one_hand_thinks_optional_is_not_held_against_the_other()
    {
        F1(Compare(Labels, Labels + "A2\tOptional E1\n"), Layer.Meeting).Should().Be(1);
    }

    [Fact]
    public void Two_texts_under_one_name_are_named()
    {
        Write("first", Text, Labels);
        Write("second", Text.Replace("Oslo", "Rome", StringComparison.Ordinal), Labels.Replace("Oslo", "Rome", StringComparison.Ordinal));

        FluentActions.Invoking(Read).Should().Throw<InvalidDataException>().WithMessage("*second*not the text of*first*");
    }

    private LabelAgreement Compare(string first, string second)
    {
        Write("first", Text, first);
        Write("second", Text, second);
        return Read();
    }

    private LabelAgreement Read()
    {
        GoldFolder folder = new(LabelMap.Ours, "en");
        return LabelAgreement.Of(folder.Read(Path.Combine(_folder, "first")), folder.Read(Path.Combine(_folder, "second")));
    }

    private void Write(string hand, string text, string labels)
    {
        Directory.CreateDirectory(Path.Combine(_folder, hand, "en"));
        File.WriteAllText(Path.Combine(_folder, hand, "en", "a.txt"), text);
        File.WriteAllText(Path.Combine(_folder, hand, "en", "a.ann"), labels);
    }

    private static double F1(LabelAgreement agreement, Layer layer) => agreement.Report[EvaluationReport.All][new ScoreKey(layer)].Tally.F1;
}
