package io.github.counterpoise.examples.cli;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.ImageConfig;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Reference;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code info}: what this is, where it runs, and every method with its parameters and citation. */
@Command(
    name = "info",
    description = "Shows version, Java, and the methods with their parameters and citations.")
final class InfoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @CommandLine.Parameters(
      paramLabel = "<method>",
      arity = "0..*",
      description = "The methods to show. Default: all.")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() {
    List<? extends Method<?>> methods =
        names.isEmpty() ? Methods.all() : names.stream().map(Methods::byName).toList();
    PrintWriter out = spec.commandLine().getOut();
    system(out);
    for (Method<?> method : methods) {
      show(out, method);
    }
    out.println();
    out.println("Options of every method");
    parameters(out, Parameters.of(BalanceConfig.class).all());
    out.println();
    out.println("Options for images");
    parameters(out, Parameters.of(ImageConfig.class).all());
    out.println();
    out.println("Options of methods that train a network");
    parameters(out, Parameters.of(TrainingConfig.class).all());
    out.flush();
    return 0;
  }

  private static void system(PrintWriter out) {
    Runtime runtime = Runtime.getRuntime();
    out.println("Counterpoise " + Version.text());
    out.printf(
        Locale.ROOT, "Java %s (%s)%n", Runtime.version(), System.getProperty("java.vm.name"));
    out.printf(
        Locale.ROOT,
        "%s %s, %d processors, up to %d MB of memory for Java%n",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        runtime.availableProcessors(),
        runtime.maxMemory() >> 20);
  }

  private void show(PrintWriter out, Method<?> method) {
    out.println();
    out.println(method.name());
    out.println(TextLines.wrapped(method.summary(), 2));
    parameters(out, method.parameters().all());
    for (Reference reference : method.references()) {
      out.println(TextLines.wrapped("Cite: " + citation(reference), 2));
    }
  }

  private void parameters(PrintWriter out, List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      String value = parameter.info().value();
      out.printf(
          Locale.ROOT,
          "    -%s %s: %s%s%n",
          parameter.info().flag(),
          parameter.info().label(),
          parameter.range(),
          value.isEmpty() ? "" : " (default " + value + ")");
      out.println(TextLines.wrapped(parameter.info().help(), 8));
    }
  }

  private static String citation(Reference reference) {
    StringBuilder text = new StringBuilder(reference.authors().replace(" and ", "; "));
    text.append(" (").append(reference.year()).append("). ").append(reference.title());
    text.append(". ").append(reference.venue());
    text.append(reference.volume().isEmpty() ? "" : " " + reference.volume());
    text.append(reference.pages().isEmpty() ? "" : ", " + reference.pages());
    text.append(reference.url().isEmpty() ? "." : ". " + reference.url());
    return text.toString();
  }
}
