using ExtractionPipeline.Languages;
using ExtractionPipeline.Languages.Russian;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Languages;

public sealed class DocumentNamesTests
{
    private static readonly CaseFolding Folding = new(('Ё', 'е'), ('ё', 'е'));

    private readonly DocumentNames _document = new(
        new RussianNameForms(new NameList([new("мария", Gender.Feminine), new("антон", Gender.Masculine)], []), [], new PastVerbs([]), Folding), Folding);

    [Fact]
    public void The_full_name_tells_whose_surname_it_is()
    {
        Bases("Марии Громовой", "Громова").Should().Equal("Мария Громова", "Громова");
        Bases("Антоном Громовым", "Громова").Should().Equal("Антон Громов", "Громов");
    }

    [Fact]
    public void One_nominative_explains_all_forms() =>
        Bases("Сартане", "Сартана", "Сартану", "Сартаной").Should().AllBe("Сартана");

    private IEnumerable<string> Bases(params string[] forms) =>
        _document.Analyze([.. forms.Select(f => new NameMention([.. f.Split(' ')], GrammaticalCase.Any, ""))]).Select(a => a.BaseForm);
}
