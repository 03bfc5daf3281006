using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Languages;

/// <summary>English from marked persons to facts: invented people, `{…}` marks a name. A role is `class country`, a meeting its participants.</summary>
public sealed class EnglishFactsTests
{
    [Fact]
    public void A_state_before_a_title_goes_on_in_a_list() =>
        Roles("They met Chilean President {Ana Lind}, Foreign Minister {Bo Berg} and Norwegian Prime Minister {Cy Dale}.")
            .Should().Equal("Ana Lind: head_of_state CL", "Bo Berg: foreign_minister CL", "Cy Dale: head_of_government NO");

    [Fact]
    public void A_state_behind_a_name_does_not_go_on() =>
        Roles("They met President {Ana Lind} of Chile, Chancellor {Bo Berg} of Austria and Prime Minister {Cy Dale}.")
            .Should().Contain("Cy Dale: head_of_government ");

    [Fact]
    public void An_aide_serves_in_the_state_of_the_one_chief_named() =>
        Roles("They met Prime Minister {Ana Lind} of Norway and Diplomatic Advisor to the Prime Minister {Bo Berg}.")
            .Should().Contain("Bo Berg: other NO");

    [Fact]
    public void A_president_of_a_body_is_no_head_of_state() =>
        Roles("President of the Northern Workers Union {Ana Lind} spoke in Chile.").Should().Equal("Ana Lind: other ");

    [Fact]
    public void A_thing_named_after_a_person_is_no_person() =>
        Extract("They met at the {Ana Lind} International Airport.").Persons.Should().BeEmpty();

    [Fact]
    public void A_secretary_of_state_without_a_state_is_of_washington() =>
        Roles("Secretary of State {Ana Lind} congratulated the people of Sweden.").Should().Equal("Ana Lind: foreign_minister US");

    [Fact]
    public void The_leftmost_head_of_a_chain_counts() =>
        Roles("Deputy Head of the Office of the President of Chile {Ana Lind} spoke.").Should().Equal("Ana Lind: presidential_aide CL");

    [Fact]
    public void A_short_title_is_the_office_named_in_full() =>
        Roles("Chilean Minister of Health {Ana Lind} spoke. Minister {Lind} left.").Should().Equal("Ana Lind: minister CL");

    [Fact]
    public void A_title_alone_at_the_head_of_a_sentence_is_the_office_of_whom_the_account_is_about() =>
        Roles("{Ana Lind} spoke with Prime Minister of Norway {Bo Berg}. The President of Chile thanked the Prime Minister.")
            .Should().Contain("Ana Lind: head_of_state CL");

    [Fact]
    public void A_title_that_stands_beside_the_name_is_another_persons() =>
        Roles("{Ana Lind} congratulated the President of Chile. The President of Chile thanked her.").Should().BeEmpty();

    [Fact]
    public void A_title_announces_a_name_that_no_recognizer_found() =>
        Roles("Chilean Foreign Minister Qavor Lindqvar spoke.").Should().Equal("Qavor Lindqvar: foreign_minister CL");

    [Fact]
    public void Calls_in_the_plural_are_one_with_each() =>
        Meetings("{Ana Lind} had calls with {Bo Berg} and {Cy Dale}.").Should().Equal("phone_call: Ana Lind, Bo Berg", "phone_call: Ana Lind, Cy Dale");

    [Fact]
    public void Lines_behind_an_open_list_join_the_meeting() =>
        Meetings("{Ana Lind} met {Bo Berg} in Oslo.\nParticipants:\nPrime Minister {Cy Dale} of Chile\nPresident {Di Eck} of Peru\n")
            .Should().Equal("meeting: Ana Lind, Bo Berg, Cy Dale, Di Eck");

    [Fact]
    public void They_are_those_of_the_encounter_before() =>
        Meetings("{Ana Lind} and {Bo Berg} visited Oslo. They met with {Cy Dale}.").Should().Contain("meeting: Ana Lind, Bo Berg, Cy Dale");

    [Fact]
    public void A_list_goes_on_behind_what_no_rule_reads() =>
        Meetings("{Ana Lind} met with experts on deserts, as well as {Bo Berg}.").Should().Equal("meeting: Ana Lind, Bo Berg");

    [Fact]
    public void A_journey_to_two_places_is_two_visits() =>
        Meetings("{Ana Lind} will travel to Oslo, Norway, and Lima, Peru.").Should().Equal("visit: Ana Lind", "visit: Ana Lind");

    [Theory]
    [InlineData("{Ana Lind} is ready to meet {Bo Berg}.")]
    [InlineData("{Ana Lind} did not meet {Bo Berg}.")]
    [InlineData("{Ana Lind} called on {Bo Berg} to resign.")]
    [InlineData("{Ana Lind} invited {Bo Berg} to visit Norway.")]
    [InlineData("{Ana Lind} congratulated {Bo Berg} on his birthday.")]
    [InlineData("{Ana Lind} received a letter from {Bo Berg}.")]
    public void What_is_no_encounter_tells_none(string text) => Meetings(text).Should().BeEmpty();

    private static IEnumerable<string> Roles(string marked) => Extract(marked).Persons
        .SelectMany(p => p.Roles.Select(r => $"{p.Name}: {SnakeCase.Of(r.Class)} {r.Country}"));

    private static IEnumerable<string> Meetings(string marked)
    {
        var extraction = Extract(marked);
        return extraction.Meetings.Select(m => $"{SnakeCase.Of(m.Kind)}: {string.Join(", ", m.Participants.Select(p => extraction.Persons[p].Name))}");
    }

    private static Extraction Extract(string marked)
    {
        var pack = TestModels.Pack("en");
        var phrased = new RuleExamples(pack).PhrasesOf(MarkedText.Parse(marked));
        var document = new SourceDocument("test", phrased.Segmented.Text);
        return pack.Resolver.Resolve(document, new DetectedLanguage(LanguageCode.English, 1), null, pack.Relations.Extract(phrased));
    }
}
