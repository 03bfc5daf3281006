using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Tests.Evaluation.Scoring;

public sealed class MeetingScorerTests
{
    private const string Persons = "Erik Hansen\nJan Novák\nLeyla Qasımova\nOlaf Berg\n";

    private static ScoreSheet Score(string gold, string predicted) => FactText.Score(Persons + gold, Persons + predicted);

    [Theory]
    [InlineData("meeting held - -: Erik Hansen, Jan Novák", "1/1 1/1")]
    [InlineData("meeting held - -: Erik Hansen, Jan Novák, Olaf Berg", "1/1 1/1")]
    [InlineData("meeting held - -: Erik Hansen", "0/1 0/1")]
    [InlineData("meeting held - -: Erik Hansen, Olaf Berg", "0/1 0/1")]
    public void Two_shared_persons_make_it_the_same_encounter(string predicted, string counts)
    {
        Score("meeting held - -: Erik Hansen, Jan Novák", predicted).Counts(Layer.Meeting).Should().Be(counts);
    }

    [Theory]
    [InlineData("meeting held - -: Erik Hansen", "1/1 1/1")]
    [InlineData("meeting held - -: Erik Hansen, Jan Novák", "0/1 0/1")]
    public void With_one_person_named_that_one_alone_makes_it(string predicted, string counts)
    {
        Score("meeting held - -: Erik Hansen", predicted).Counts(Layer.Meeting).Should().Be(counts);
    }

    [Fact]
    public void A_prediction_told_twice_is_false_once()
    {
        string meeting = "meeting held - -: Erik Hansen, Jan Novák";

        Score(meeting, meeting + "\n" + meeting).Counts(Layer.Meeting).Should().Be("1/2 1/1");
    }

    [Fact]
    public void The_encounter_with_equal_arguments_is_taken_whatever_the_order()
    {
        string call = "phone_call held 2025-03-01 -: Erik Hansen, Jan Novák", meeting = "meeting planned 2025-04-02 CZ: Erik Hansen, Jan Novák";

        foreach (string predicted in new[] { call + "\n" + meeting, meeting + "\n" + call })
        {
            var sheet = Score(meeting + "\n" + call, predicted);
            sheet.Counts(Layer.MeetingKind).Should().Be("2/2 2/2");
            sheet.Counts(Layer.MeetingDate).Should().Be("2/2 2/2");
            sheet.Counts(Layer.MeetingStatus).Should().Be("2/2 2/2");
        }
    }

    [Fact]
    public void A_pairing_of_all_wins_over_the_closest_single_pair()
    {
        // The trilateral fits both golds; taken greedily by the closer one, the other would stay without.
        var sheet = Score(
            "meeting held - -: Erik Hansen, Jan Novák, Olaf Berg\nmeeting held - -: Erik Hansen, Leyla Qasımova",
            "meeting held - -: Erik Hansen, Jan Novák, Leyla Qasımova\nmeeting held - -: Erik Hansen, Jan Novák");

        sheet.Counts(Layer.Meeting).Should().Be("2/2 2/2");
    }

    [Theory]
    [InlineData("2025-11-26", "2025-11-26", "1/1 1/1", "0/0 0/0")]
    [InlineData("2025-11", "2025-11-26", "1/1 1/1", "0/0 0/0")] // finer than the gold is right
    [InlineData("2025-11-26", "2025-11", "0/1 0/1", "0/0 0/0")]
    [InlineData("2025-11-26", "-", "0/1 0/1", "0/0 0/0")]
    [InlineData("-", "2025-11-26", "0/0 0/0", "0/1 0/1")]
    [InlineData("-", "-", "0/0 0/0", "1/1 1/1")]
    public void Dates_are_right_and_never_invented(string gold, string predicted, string date, string notInvented)
    {
        var sheet = Score($"meeting held {gold} -: Erik Hansen, Jan Novák", $"meeting held {predicted} -: Erik Hansen, Jan Novák");

        sheet.Counts(Layer.MeetingDate).Should().Be(date);
        sheet.Counts(Layer.NoInventedDate).Should().Be(notInvented);
    }

    [Fact]
    public void An_invented_date_is_named_as_such()
    {
        Score("meeting held - -: Erik Hansen, Jan Novák", "meeting held 2025-01-01 -: Erik Hansen, Jan Novák")
            .Errors.Should().ContainSingle().Which.Kind.Should().Be(ErrorKind.InventedDate);
    }

    [Fact]
    public void Kind_status_country_and_participants_are_counted_apart()
    {
        var sheet = Score("visit past - NO: Erik Hansen, Jan Novák", "meeting held - SE: Erik Hansen, Jan Novák, Olaf Berg");

        sheet.Counts(Layer.Meeting).Should().Be("1/1 1/1");
        foreach (Layer layer in new[] { Layer.MeetingKind, Layer.MeetingStatus, Layer.PlaceCountry, Layer.Participants })
            sheet.Counts(layer).Should().Be("0/1 0/1", $"{layer} differs");
    }

    [Fact]
    public void A_kind_that_is_as_right_counts()
    {
        Score("visit|meeting held - -: Erik Hansen, Jan Novák", "meeting held - -: Erik Hansen, Jan Novák").Counts(Layer.MeetingKind).Should().Be("1/1 1/1");
    }

    [Theory]
    [InlineData("visit held - -: Erik Hansen, Jan Novák", "0/0 0/0")]
    [InlineData("visit held - -: Erik Hansen, Jan Novák\nvisit past - -: Erik Hansen, Jan Novák", "0/1 0/0")] // excused once
    [InlineData("meeting held - -: Erik Hansen, Jan Novák", "0/1 0/0")] // another kind
    [InlineData("", "0/0 0/0")]
    public void An_optional_encounter_is_neither_asked_for_nor_punished(string predicted, string counts)
    {
        Score("visit held - - optional: Erik Hansen, Jan Novák", predicted).Counts(Layer.Meeting).Should().Be(counts);
    }

    [Fact]
    public void The_news_is_counted_apart()
    {
        string gold = "meeting held - - primary: Erik Hansen, Jan Novák\nmeeting past - -: Olaf Berg, Jan Novák";

        Score(gold, "meeting past - -: Olaf Berg, Jan Novák").Counts(Layer.MeetingPrimary).Should().Be("0/1 0/1");
    }

    [Fact]
    public void A_person_who_was_not_found_takes_part_nowhere()
    {
        FactText.Score(
            "Erik Hansen\nJan Novák\nmeeting held - -: Erik Hansen, Jan Novák",
            "Erik Hansen\nJan Kovář\nmeeting held - -: Erik Hansen, Jan Kovář").Counts(Layer.Meeting).Should().Be("0/1 0/1");
    }
}
