using System.ComponentModel;
using System.Reflection;
using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Drafts;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Persistence;
using FilRouge.Web;
using FilRouge.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Architecture.Tests;

/// <summary>The conventions that make security and language the default.</summary>
public sealed class ConventionTests
{
    private static readonly IReadOnlyList<Type> Pages = [.. typeof(Server).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(PageModel)) && !t.IsAbstract)];

    [Fact]
    public void Every_use_case_is_sealed_and_needs_a_known_permission()
    {
        var known = Modules.Permissions.Select(p => p.Code).ToHashSet();
        Assert.True(Modules.UseCases.Count >= 5, $"only {Modules.UseCases.Count} use cases seen");
        Assert.All(Modules.UseCases, u =>
        {
            Assert.True(u.IsSealed, $"{u} is not sealed");
            var description = u.GetCustomAttribute<UseCaseAttribute>();
            Assert.True(description is not null && known.Contains(description.Needs), $"{u} needs no known permission");
        });
        Assert.Empty(Modules.UseCases.GroupBy(u => u.GetCustomAttribute<UseCaseAttribute>()!.Code).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Every_page_needs_a_known_permission_or_says_why_it_is_public()
    {
        var known = Modules.Permissions.Select(p => p.Code).ToHashSet();
        Assert.True(Pages.Count >= 10, $"only {Pages.Count} pages seen");
        Assert.All(Pages, p =>
        {
            Assert.True(p.IsAssignableTo(typeof(ProductPage)), $"{p} is not a ProductPage");
            var (needs, open) = (p.GetCustomAttribute<NeedsAttribute>(), p.GetCustomAttribute<PublicAttribute>());
            Assert.True(open is { Why.Length: >= 10 } || (needs is not null && known.Contains(needs.Permission)), $"{p} has no known permission");
        });
    }

    [Fact]
    public void Every_page_about_a_person_is_traced_as_such()
    {
        var about = Repository.Files("src/FilRouge.Web", ".cshtml").Where(f => File.ReadLines(f).FirstOrDefault()?.Contains("{personId", StringComparison.Ordinal) == true)
            .Select(f => Path.GetFileNameWithoutExtension(f) + "Model").ToHashSet();
        Assert.NotEmpty(about);
        var traced = Pages.Where(p => p.IsAssignableTo(typeof(IPersonPage))).Select(p => p.Name).ToHashSet();
        Assert.Empty(about.Except(traced));
        Assert.Empty(traced.Except(about));
        var permissions = Modules.Permissions.ToDictionary(p => p.Code);
        Assert.All(Pages.Where(p => p.IsAssignableTo(typeof(IPersonPage))), p =>
            Assert.Equal(Platform.Access.Target.Person, permissions[p.GetCustomAttribute<NeedsAttribute>()!.Permission].Target));
    }

    [Fact]
    public void Every_domain_type_and_enum_member_has_its_french_term()
    {
        var types = typeof(Entity).Assembly.GetExportedTypes()
            .Where(t => t.IsEnum || t.IsAssignableTo(typeof(Entity)) || (t.IsValueType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITextValue<>))))
            .Where(t => !t.IsAbstract).ToList();
        Assert.True(types.Count > 40, $"only {types.Count} types seen");
        Assert.Empty(types.Where(t => t.GetCustomAttribute<FrAttribute>() is null).Select(t => t.FullName));
        Assert.Empty(types.Where(t => t.IsEnum).SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.GetCustomAttribute<DescriptionAttribute>() is null).Select(f => $"{f.DeclaringType!.Name}.{f.Name}"));
    }

    [Fact]
    public void Every_column_about_a_person_is_classified()
    {
        var entities = Model().GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IAboutPerson)) || e.ClrType == typeof(Draft) || e.ClrType.IsAssignableTo(typeof(IPassing)) || ReachesPerson(e)).ToList();
        Assert.True(entities.Count >= 4, $"only {entities.Count} entities seen");
        Assert.Empty(entities.SelectMany(e => Columns(e).Where(c => e.FindAnnotation($"{SensitivityMapping.Annotation}:{c}") is null).Select(c => $"{e.ClrType.Name}.{c}")));
    }

    [Fact]
    public void Every_entity_about_a_person_is_behind_the_perimeter()
    {
        var entities = Model().GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IAboutPerson))).ToList();
        Assert.NotEmpty(entities);
        Assert.Equal([nameof(Domain.Access.CareTeamMember)],
            entities.Where(e => e.FindDeclaredQueryFilter("Perimeter") is null).Select(e => e.ClrType.Name));
    }

    [Fact]
    public void A_draft_is_behind_its_author_and_the_perimeter()
    {
        var draft = Model().FindEntityType(typeof(Draft))!;
        Assert.Equal(["Author", "Perimeter"], draft.GetDeclaredQueryFilters().Select(f => f.Key!).Order());
    }

    /// <summary>A child row (a signature, a need) reaches the person through its parent, at any depth.</summary>
    private static bool ReachesPerson(IEntityType entity) =>
        entity.GetForeignKeys().Any(f => f.PrincipalToDependent is not null && f.PrincipalEntityType != entity
            && (f.PrincipalEntityType.ClrType.IsAssignableTo(typeof(IAboutPerson)) || ReachesPerson(f.PrincipalEntityType)));

    /// <summary>Every column but the shadow keys, which say nothing by themselves.</summary>
    private static IEnumerable<string> Columns(IEntityType entity) =>
        Columns((ITypeBase)entity, "").Where(c => entity.FindProperty(c) is not { } p || !p.IsShadowProperty() || !(p.IsKey() || p.IsForeignKey()));

    private static IEnumerable<string> Columns(ITypeBase type, string prefix) =>
        type.GetProperties().Select(p => prefix + p.Name).Concat(type.GetComplexProperties().SelectMany(c => Columns(c.ComplexType, $"{prefix}{c.Name}.")));

    private static IModel Model()
    {
        var services = new ServiceCollection();
        Server.AddServices(services, new ServerOptions(new Database(Engine.Sqlite, "Data Source=:memory:"), ""));
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        return scope.ServiceProvider.GetRequiredService<Db>().GetService<IDesignTimeModel>().Model;
    }
}
