using System.Globalization;

namespace ExtractionPipeline.Training.Lexicons;

/// <summary>A line of the corpora's `cities.tsv.gz`: GeoNames joined with its alternate names.</summary>
internal sealed record CityRow(int Id, string Name, string Ascii, string Country, bool IsCapital, long Population, string English, string Russian, string Azerbaijani)
{
    public static CityRow Parse(string line)
    {
        string[] c = line.Split('\t');
        return new CityRow(
            int.Parse(c[0], CultureInfo.InvariantCulture), c[1], c[2], c[3], c[4] == "PPLC",
            long.TryParse(c[5], CultureInfo.InvariantCulture, out long people) ? people : 0, c[6], c[7], c[8]);
    }
}
