using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>
/// Finds what a request may fill on a page by the attributes of its properties alone. The framework describes every property of every page
/// first, with all its attributes: two fifths of what a start costs, for nothing, as only properties that say so are bound here.
/// </summary>
internal sealed class BoundProperties(IPageApplicationModelPartsProvider framework) : IPageApplicationModelPartsProvider
{
    /// <summary>Stands before the framework's own provider, which keeps the handlers, their parameters and files.</summary>
    public static void Add(IServiceCollection services)
    {
        var type = services.Single(s => s.ServiceType == typeof(IPageApplicationModelPartsProvider)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton<IPageApplicationModelPartsProvider>(s =>
            new BoundProperties((IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(s, type))));
    }

    public PageHandlerModel? CreateHandlerModel(MethodInfo method) => framework.CreateHandlerModel(method);

    public PageParameterModel CreateParameterModel(ParameterInfo parameter) => framework.CreateParameterModel(parameter);

    public bool IsHandler(MethodInfo methodInfo) => framework.IsHandler(methodInfo);

    public PagePropertyModel CreatePropertyModel(PropertyInfo property)
    {
        if (typeof(IFormFile).IsAssignableFrom(property.PropertyType) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(property.PropertyType))
        {
            return framework.CreatePropertyModel(property);
        }

        var attributes = property.GetCustomAttributes(true);
        return new PagePropertyModel(property, attributes) { PropertyName = property.Name, BindingInfo = BindingInfo.GetBindingInfo(attributes) };
    }
}
