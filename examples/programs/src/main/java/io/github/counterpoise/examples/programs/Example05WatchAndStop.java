package io.github.counterpoise.examples.programs;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.Monitor;

/** A monitor is told how far a run has come and what the user should know, and can stop it. */
public final class Example05WatchAndStop {

  private Example05WatchAndStop() {}

  /** Stops as soon as any work is done. */
  private static final class Impatient implements Monitor {
    private boolean enough;

    @Override
    public void progress(double fraction) {
      enough = true;
    }

    @Override
    public void warn(String sentence) {
      System.out.println("warning: " + sentence);
    }

    @Override
    public boolean cancelled() {
      return enough;
    }
  }

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Balancer balancer = new Balancer(Methods.SMOTE.createDefault(), BalanceConfig.defaults());
    try {
      balancer.balance(ExampleData.gaussian(50, 3, 2), new Impatient());
    } catch (CancelledException e) {
      System.out.println(e.getMessage());
    }
  }
}
