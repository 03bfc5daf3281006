using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Evaluation.Reports;

/// <summary>What layers are called in tables and reports.</summary>
public static class LayerNames
{
    public static string Of(Layer layer) => layer switch
    {
        Layer.Language => "language",
        Layer.Entity => "entity, strict",
        Layer.EntityExact => "entity, exact",
        Layer.EntityPartial => "entity, partial",
        Layer.EntityType => "entity, type",
        Layer.Person => "person",
        Layer.Role => "role",
        Layer.Country => "country",
        Layer.Triple => "triple",
        Layer.Meeting => "meeting",
        Layer.MeetingPrimary => "  news found",
        Layer.MeetingKind => "  kind",
        Layer.MeetingStatus => "  status",
        Layer.MeetingDate => "  date",
        Layer.NoInventedDate => "  no date added",
        Layer.PlaceCountry => "  place country",
        Layer.Participants => "  participants",
        Layer.Identity => "identity B-cubed",
        Layer.IdentityCeaf => "identity CEAF-e",
        Layer.IdentityLea => "identity LEA",
        Layer.DocumentDate => "document date",
        _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, "No such layer."),
    };
}
