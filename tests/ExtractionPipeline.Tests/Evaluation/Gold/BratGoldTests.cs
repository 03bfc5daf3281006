using ExtractionPipeline.Evaluation.Brat;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Evaluation.Gold;
using ExtractionPipeline.Resolution;

namespace ExtractionPipeline.Tests.Evaluation.Gold;

public sealed class BratGoldTests
{
    private const string Text = "Norway's Foreign Minister Erik Hansen met former minister Jan Nováka in Oslo on May 3. Minister Hansen thanked him.";

    private const string Annotations = """
        T1	Country 0 6	Norway
        T2	Role 9 25	Foreign Minister
        T3	Person 26 37	Erik Hansen
        T4	Meeting 38 41	met
        T5	Role 49 57	minister
        T6	Person 58 68	Jan Nováka
        T7	City 72 76	Oslo
        T8	Date 80 85	May 3
        T9	Role 87 95	Minister
        T10	Person 96 102	Hansen
        E1	Meeting:T4 Participant:T3 Participant2:T6 Date:T8 Place:T7
        R1	Holder Arg1:T2 Arg2:T3
        R2	OfCountry Arg1:T2 Arg2:T1
        R3	Holder Arg1:T5 Arg2:T6
        R4	Holder Arg1:T9 Arg2:T10
        *	Equiv T3 T10
        A1	Class T2 foreign_minister
        A2	Class T5 minister
        A3	RoleStatus T5 former
        A4	Class T9 foreign_minister
        A5	MeetingStatus E1 held
        A6	Primary E1
        #1	AnnotatorNotes T1	code=NO
        #2	AnnotatorNotes T5	country=CZ
        #3	AnnotatorNotes T6	base=Jan Novák; latin=Jan Novak
        #4	AnnotatorNotes T7	name=Oslo; country=NO
        #5	AnnotatorNotes T8	iso=2024-05-03
        """;

    private static (FactDocument Facts, GoldMentions Mentions) Read(string annotations) =>
        BratGold.Read(BratReader.Read(Text, annotations.Split('\n'), "a.ann").Document, "en", LabelMap.Ours);

    [Fact]
    public void Persons_have_their_fullest_base_form_and_their_roles()
    {
        FactDocument facts = Read(Annotations).Facts;

        facts.Persons.Select(p => p.Name).Should().Equal("Erik Hansen", "Jan Novák");
        facts.Persons[0].Aliases.Should().Equal("Hansen");
        facts.Persons[1].Latin.Should().Be("Jan Novak");
        facts.Persons[1].Roles.Should().ContainSingle().Which.Should().Match<FactRole>(r => r.Country == "CZ" && r.Status == RoleStatus.Former);
    }

    [Fact]
    public void A_title_without_a_country_is_the_role_of_its_class_that_has_one()
    {
        Read(Annotations).Facts.Persons[0].Roles.Should().ContainSingle().Which.Should().Match<FactRole>(r => r.Class == RoleClass.ForeignMinister && r.Country == "NO");
    }

    [Fact]
    public void Holders_and_countries_of_one_title_pair_in_their_order()
    {
        const string text = "The ministers of Malta and Cyprus, Carmen Zarb and Elias Savva";
        string[] annotations =
        [
            "T1\tRole 4 13\tministers", "T2\tCountry 17 22\tMalta", "T3\tCountry 27 33\tCyprus", "T4\tPerson 35 46\tCarmen Zarb", "T5\tPerson 51 62\tElias Savva",
            "R1\tHolder Arg1:T1 Arg2:T4", "R2\tHolder Arg1:T1 Arg2:T5", "R3\tOfCountry Arg1:T1 Arg2:T2", "R4\tOfCountry Arg1:T1 Arg2:T3",
            "A1\tClass T1 minister", "#1\tAnnotatorNotes T2\tcode=MT", "#2\tAnnotatorNotes T3\tcode=CY",
        ];

        FactDocument facts = BratGold.Read(BratReader.Read(text, annotations, "a.ann").Document, "en", LabelMap.Ours).Facts;

        facts.Persons.Select(p => p.Roles.Single().Country).Should().Equal("MT", "CY");
    }

    [Fact]
    public void An_event_is_an_encounter_with_date_and_country_from_its_arguments()
    {
        FactMeeting meeting = Read(Annotations).Facts.Meetings.Should().ContainSingle().Subject;

        meeting.Participants.Should().Equal(0, 1);
        meeting.Date.Should().Be("2024-05-03");
        meeting.Country.Should().Be("NO");
        meeting.Primary.Should().BeTrue();
    }

    [Fact]
    public void Notes_of_an_event_win_over_its_arguments()
    {
        Read(Annotations + "\n#9\tAnnotatorNotes E1\tdate=2024-05; country=SE").Facts.Meetings.Single()
            .Should().Match<FactMeeting>(m => m.Date == "2024-05" && m.Country == "SE");
    }

    [Fact]
    public void A_year_alone_does_not_date_an_encounter()
    {
        Read(Annotations.Replace("2024-05-03", "2024", StringComparison.Ordinal)).Facts.Meetings.Single().Date.Should().BeNull();
    }

    [Fact]
    public void An_optional_event_stands_apart()
    {
        FactDocument facts = Read(Annotations + "\nA9\tOptional E1").Facts;

        facts.Meetings.Should().BeEmpty();
        facts.OptionalMeetings.Should().ContainSingle();
    }

    [Fact]
    public void Mentions_come_in_text_order_without_the_words_of_encounters()
    {
        GoldMentions mentions = Read(Annotations).Mentions;

        mentions.Spans.Should().HaveCount(9).And.BeInAscendingOrder(s => s.Span.Start);
        mentions.Persons!.Value.Select(p => p.Length).Should().Equal(2, 1);
    }
}
