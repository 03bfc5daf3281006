using ExtractionPipeline.LinkedData;

namespace ExtractionPipeline.Tests.LinkedData;

public sealed class ProvenanceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("provenance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_changed_added_or_renamed_file_changes_the_fingerprint()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "az"));
        Write("az/roles.tsv", "nazir");
        string before = Provenance.FingerprintOf(_folder);

        before.Should().MatchRegex("^[0-9a-f]{16}$");
        Write("az/roles.tsv", "nazim");
        string changed = Provenance.FingerprintOf(_folder);
        Write("az/names.tsv", "Aydın");
        string added = Provenance.FingerprintOf(_folder);
        File.Move(Path.Combine(_folder, "az/names.tsv"), Path.Combine(_folder, "names.tsv"));
        string renamed = Provenance.FingerprintOf(_folder);

        new[] { before, changed, added, renamed }.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Documentation_and_file_times_do_not_count()
    {
        Write("countries.tsv", "AZ");
        string before = Provenance.FingerprintOf(_folder);

        Write("SOURCES.md", "where it is from");
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "countries.tsv"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Provenance.FingerprintOf(_folder).Should().Be(before);
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);
}
