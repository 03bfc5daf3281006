using System.Collections.Frozen;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Publishing;

/// <summary>What `models/publishers.yaml` says of addresses and cities.</summary>
/// <param name="Offices">Labels of an address that only a state's offices have.</param>
/// <param name="Common">Two letters at the end of an address that are no state's or that all use.</param>
/// <param name="Endings">Endings of addresses that are not the state's ISO 3166-1 code, with that code.</param>
internal sealed record PublisherWords(FrozenSet<string> Offices, FrozenSet<string> Common, FrozenDictionary<string, string> Endings, Seats Seats)
{
    /// <exception cref="InvalidDataException">The file is missing or is not YAML; the message names file and cure.</exception>
    public static PublisherWords Load(string path)
    {
        var yaml = YamlMap.Load(path, "The models need what tells a page's publisher: offices, common, endings, seats.");
        yaml.AllowOnly("offices", "common", "endings", "seats");
        return new PublisherWords(
            yaml.Items("offices").ToFrozenSet(StringComparer.Ordinal),
            yaml.Items("common").ToFrozenSet(StringComparer.Ordinal),
            yaml.Entries("endings").ToFrozenDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal),
            new Seats(yaml.Items("seats").ToFrozenSet(StringComparer.Ordinal)));
    }
}
