using System.Reflection;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Tests.Common;

public sealed class LabelTests
{
    private static readonly Type[] Labelled = [.. typeof(Entity).Assembly.GetExportedTypes()
        .Where(t => t.Namespace is "FilRouge.Domain.People" or "FilRouge.Domain.Network")
        .Where(t => t.IsEnum || t.IsSubclassOf(typeof(Entity)))];

    [Fact]
    public void Every_entity_and_every_word_of_people_and_network_has_its_French_term()
    {
        Assert.True(Labelled.Length > 20, $"only {Labelled.Length}");
        Assert.All(Labelled, t => Assert.NotNull(t.GetCustomAttribute<FrAttribute>()));
        Assert.All(Labelled.Where(t => t.IsEnum).SelectMany(t => Enum.GetValues(t).Cast<Enum>()), v => Assert.NotEmpty(v.Fr()));
    }

    [Fact]
    public void No_two_members_of_an_enumeration_share_their_term() => Assert.All(
        Labelled.Where(t => t.IsEnum),
        t => Assert.Equal(Enum.GetValues(t).Length, Enum.GetValues(t).Cast<Enum>().Select(v => v.Fr()).Distinct().Count()));
}
