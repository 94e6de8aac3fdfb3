using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;

namespace FilRouge.Domain.Tests.Referrals;

public sealed class LabelTests
{
    private static readonly Type[] Public = [.. typeof(Referral).Assembly.GetExportedTypes().Where(t => t.Namespace == typeof(Referral).Namespace)];

    [Fact]
    public void Every_type_and_enum_member_of_the_module_has_its_french_term()
    {
        Assert.True(Public.Length > 40);
        Assert.All(Public, type => Assert.NotEmpty(FrenchTerms.Of(type)));
        var members = Public.Where(t => t.IsEnum).SelectMany(t => Enum.GetValues(t).Cast<Enum>()).ToList();
        Assert.True(members.Count > 100);
        Assert.All(members, member => Assert.NotEmpty(member.Fr()));
    }

    [Fact]
    public void Several_situations_read_as_a_list() =>
        Assert.Equal("P3 : périodes de fermeture d’un ESMS, P7 : famille ou aidant", (EligibilitySituations.P3 | EligibilitySituations.P7).Fr());
}
