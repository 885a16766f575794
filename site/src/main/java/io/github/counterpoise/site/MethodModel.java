package io.github.counterpoise.site;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.ImageConfig;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.encode.MetricSpace;
import io.github.counterpoise.table.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the templates show of a method, as maps. */
final class MethodModel {

  private MethodModel() {}

  static Map<String, Object> of(Method<?> method) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("name", method.name());
    model.put("summary", method.summary());
    List<Map<String, Object>> parameters = new ArrayList<>(parameters(method.parameters()));
    if (method.takes().contains(Kind.IMAGE)) {
      parameters.addAll(parameters(Parameters.of(ImageConfig.class)));
    }
    if (method.keepsModel()) {
      parameters.addAll(parameters(Parameters.of(TrainingConfig.class)));
    }
    model.put("parameters", parameters);
    model.put("references", method.references().stream().map(MethodModel::reference).toList());
    return model;
  }

  static List<Map<String, Object>> commonParameters() {
    return parameters(Parameters.of(BalanceConfig.class));
  }

  /** Every reference of the project, by key, each once. */
  static List<Map<String, Object>> allReferences() {
    List<Reference> references = new ArrayList<>();
    Methods.all().forEach(m -> references.addAll(m.references()));
    ClassifierPage.all().forEach(c -> references.addAll(c.references()));
    references.addAll(Arrays.asList(MetricSpace.class.getAnnotationsByType(Reference.class)));
    return references.stream()
        .distinct()
        .sorted(Comparator.comparing(Reference::key))
        .map(MethodModel::reference)
        .toList();
  }

  static List<Map<String, Object>> parameters(Parameters<?> parameters) {
    return parameters.all().stream().map(MethodModel::parameter).toList();
  }

  private static Map<String, Object> parameter(Parameter parameter) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("flag", "-" + parameter.info().flag());
    model.put("label", parameter.info().label());
    model.put("help", parameter.info().help());
    boolean isSwitch = parameter.type() == boolean.class;
    model.put("range", isSwitch ? "switch" : parameter.range());
    model.put("value", isSwitch ? "off" : parameter.info().value());
    model.put("paper", parameter.info().paper());
    return model;
  }

  static Map<String, Object> reference(Reference reference) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("key", reference.key());
    model.put("authors", reference.authors().replace(" and ", "; "));
    model.put("title", reference.title());
    String volume = reference.volume().isEmpty() ? "" : " " + reference.volume();
    String pages = reference.pages().isEmpty() ? "" : ", " + reference.pages().replace("-", "–");
    model.put("venue", reference.venue() + volume + pages);
    model.put("year", reference.year());
    model.put("url", reference.url());
    return model;
  }
}
