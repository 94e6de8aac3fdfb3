using System.ComponentModel;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilRouge.Platform.Persistence;

/// <summary>What a column says about a person; it decides who may read it, how long it is kept and how it is exported.</summary>
public enum Sensitivity
{
    /// <summary>Keys, versions, instants: says nothing by itself.</summary>
    [Description("technique")]
    Technical,

    /// <summary>Names, birth, sex, identifiers.</summary>
    [Description("identité")]
    Identity,

    /// <summary>Telephone, mail, addresses.</summary>
    [Description("coordonnées")]
    Contact,

    /// <summary>States, dates and numbers of the follow-up.</summary>
    [Description("suivi administratif")]
    Administrative,

    /// <summary>Family, living conditions, representation, education.</summary>
    [Description("social et éducatif")]
    Social,

    /// <summary>Health and disability.</summary>
    [Description("santé et handicap")]
    Health,
}

/// <summary>Marks the columns of an entity with their sensitivity, in its mapping.</summary>
public static class SensitivityMapping
{
    /// <summary>Name of the model annotation.</summary>
    public const string Annotation = "FilRouge:Sensitivity";

    /// <summary>Classifies properties of an entity by name; a property that no call names has no class, and a test says so.</summary>
    public static EntityTypeBuilder<T> Classify<T>(this EntityTypeBuilder<T> entity, Sensitivity sensitivity, params string[] properties)
        where T : class
    {
        foreach (var name in properties)
        {
            entity.Metadata.AddAnnotation($"{Annotation}:{name}", sensitivity);
        }

        return entity;
    }

    /// <summary>Classifies properties of rows that an entity owns.</summary>
    public static OwnedNavigationBuilder<TOwner, T> Classify<TOwner, T>(this OwnedNavigationBuilder<TOwner, T> rows, Sensitivity sensitivity, params string[] properties)
        where TOwner : class
        where T : class
    {
        foreach (var name in properties)
        {
            rows.OwnedEntityType.AddAnnotation($"{Annotation}:{name}", sensitivity);
        }

        return rows;
    }
}
