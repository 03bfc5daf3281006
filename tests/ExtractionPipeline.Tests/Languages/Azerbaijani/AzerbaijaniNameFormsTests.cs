using ExtractionPipeline.Languages;
using ExtractionPipeline.Languages.Azerbaijani;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Languages.Azerbaijani;

public sealed class AzerbaijaniNameFormsTests
{
    private static readonly CaseFolding Folding = new(('I', 'ı'), ('İ', 'i'));

    private static readonly NameList Names = new(
        [new("samir", Gender.Masculine), new("könül", Gender.Feminine), new("aydın", Gender.Masculine), new("yalçın", Gender.Masculine), new("rasim", Gender.Masculine)],
        ["quluzov", "babayev", "tordini", "kostin", "holbruk", "marenko", "dursun"]);

    private readonly AzerbaijaniNameForms _forms = new(Names, new HashSet<string>(), new NameSpelling(Names.All), Folding);

    [Theory]
    [InlineData("Samir Quluzovun", "Samir Quluzov|un", "gen")]
    [InlineData("Samir Babayevə", "Samir Babayev|ə", "dat")]
    [InlineData("Samir Babayevi", "Samir Babayev|i", "acc")]
    [InlineData("Holbrukla", "Holbruk|la", "ins")]
    [InlineData("Holbrukdan", "Holbruk|dan", "abl")]
    [InlineData("Marenkonun", "Marenko|nun", "gen")]
    [InlineData("Marenkoya", "Marenko|ya", "dat")]
    [InlineData("Marenkoyla", "Marenko|yla", "ins")]
    [InlineData("Babayevdir", "Babayev|dir", "nom")]
    [InlineData("Babayevlərin", "Babayev|lərin", "gen")]
    [InlineData("SAMİR BABAYEVİN", "SAMİR BABAYEV|İN", "gen")]
    [InlineData("Holbruk-un", "Holbruk|-un", "gen")]
    [InlineData("Rasim Samir oğlunun", "Rasim Samir oğlu|nun", "gen")]
    [InlineData("Babayeva Könül Rasim qızına", "Babayeva Könül Rasim qızı|na", "dat")]
    [InlineData("Rasim Hobrezaidə", "Rasim Hobrezai|də", "loc")]
    [InlineData("Könül xanımın", "Könül xanım|ın", "gen")]
    public void Suffixes_come_off(string form, string expected, string cases) => Cut(form).Should().Be((expected, cases));

    [Theory]
    [InlineData("Samir Aydın")]
    [InlineData("Yalçın")]
    [InlineData("Tordini")]
    [InlineData("Samir Əl-Musairi")]
    [InlineData("Rasim Kostin")]
    [InlineData("Dursun")]
    [InlineData("Könül Babayeva")]
    public void Names_that_end_like_suffixes_stay_whole(string name) => Cut(name).Should().Be((name + "|", "nom"));

    [Theory]
    [InlineData("Samir Quluzova", "Samir Quluzov|a")]
    [InlineData("Könül Quluzova", "Könül Quluzova|")]
    [InlineData("Könül Quluzovaya", "Könül Quluzova|ya")]
    public void The_forename_tells_a_mans_dative_from_a_womans_name(string form, string expected) => Cut(form).Item1.Should().Be(expected);

    [Fact]
    public void Another_form_in_the_document_is_a_witness()
    {
        var context = NameContext.None with { Witnesses = new NameWitnesses(["eskara"], []) };
        _forms.Analyze(["Eskaranın"], context).BaseForm.Should().Be("Eskara");
        context = NameContext.None with { Witnesses = new NameWitnesses(["eskaran"], []) };
        _forms.Analyze(["Eskaranın"], context).BaseForm.Should().Be("Eskaran");
    }

    [Fact]
    public void A_name_before_ile_is_bare() =>
        _forms.Analyze(["Veldana"], NameContext.None with { Next = "ilə" }).SuffixLength.Should().Be(0);

    private (string Cut, string Cases) Cut(string form)
    {
        NameAnalysis analysis = _forms.Analyze(form.Split(' '), NameContext.None);
        return ($"{analysis.BaseForm}|{form[^analysis.SuffixLength..]}", FormTable.Cases(analysis.Case));
    }
}
