using ExtractionPipeline.Recognition.Dates;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Recognition.Dates;

public sealed class DateLexiconTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dates").FullName;

    [Theory]
    [InlineData("patterns: ['{month} {day}']", "*'{month}' in '{month} {day}' is neither*")]
    [InlineData("patterns: ['{day']", "*lacks a '}'*")]
    [InlineData("patterns: ['({day}']", "*lacks a ')'*")]
    [InlineData("patterns: ['{day}? {year}?']", "*can match nothing*")]
    [InlineData("traps: ['street']", "*one @*")]
    [InlineData("capitalized: [month]", "*no class 'month'*")]
    [InlineData("words: { dayUnit: ['day-s'] }", "*letters alone*")]
    [InlineData("months: []", "*(1)*months*")]
    [InlineData("values: { month: { may: [May] } }", "*'may' must be a number*")]
    [InlineData("values: [month]", "*(1)*'values' must be a mapping*")]
    public void A_fault_is_named_with_its_file(string yaml, string message)
    {
        File.WriteAllText(Path.Combine(_folder, "dates.yaml"), yaml);
        FluentActions.Invoking(() => DateLexicon.Load(_folder, CaseFolding.Common))
            .Should().Throw<InvalidDataException>().WithMessage(message).WithMessage("*dates.yaml*");
    }

    [Fact]
    public void A_missing_file_is_named() =>
        FluentActions.Invoking(() => DateLexicon.Load(_folder, CaseFolding.Common))
            .Should().Throw<InvalidDataException>().WithMessage("*dates.yaml: not found*");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
