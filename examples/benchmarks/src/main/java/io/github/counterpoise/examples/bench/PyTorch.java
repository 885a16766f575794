package io.github.counterpoise.examples.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Times training steps in PyTorch, through the system's Python. */
final class PyTorch implements StepPeer {
  private final Path executable;
  private final int threads;

  PyTorch(Path executable, int threads) {
    this.executable = executable;
    this.threads = threads;
  }

  @Override
  public String name() {
    return "PyTorch";
  }

  @Override
  public double secondsPerStep(String network, double seconds) {
    if (!Files.isExecutable(executable)) {
      return Double.NaN;
    }
    try {
      Process python =
          new ProcessBuilder(
                  executable.toString(), "-", Integer.toString(threads), "" + seconds, network)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (InputStream script = PyTorch.class.getResourceAsStream("pytorch_steps.py")) {
        python.getOutputStream().write(script.readAllBytes());
        python.getOutputStream().close();
      }
      String output =
          new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return output.isEmpty() ? Double.NaN : Double.parseDouble(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
