package io.github.counterpoise.learn;

import io.github.counterpoise.run.Monitor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Limited-memory BFGS with a backtracking line search (Nocedal and Wright 2006, algorithms 7.4 and
 * 3.1), for smooth convex functions.
 *
 * @param iterations largest number of iterations
 * @param tolerance ends where no component of the gradient is larger
 */
record Lbfgs(int iterations, double tolerance) {

  private static final int MEMORY = 10;
  private static final double SUFFICIENT = 1e-4; // share of the slope that a step must gain
  private static final int MOST_HALVINGS = 40;

  /** A function with its gradient. */
  @FunctionalInterface
  interface Function {
    /** Returns the value at a point and fills the gradient. */
    double evaluate(double[] point, double[] gradient);
  }

  /** One step: s = change of the point, y = change of the gradient, rho = 1 / (s · y). */
  private record Pair(double[] s, double[] y, double rho) {}

  /** Returns the lowest point found. */
  double[] minimise(Function f, double[] start, Monitor monitor) {
    int n = start.length;
    double[] x = start.clone();
    double[] g = new double[n];
    double value = f.evaluate(x, g);
    Deque<Pair> memory = new ArrayDeque<>(); // newest first
    for (int i = 0; i < iterations && largest(g) > tolerance; i++) {
      monitor.checkCancelled();
      double[] direction = direction(g, memory);
      double slope = dot(g, direction);
      // Without curvature known yet, the first step is as long as 1 at most.
      double step = memory.isEmpty() ? Math.min(1, 1 / Math.sqrt(dot(g, g))) : 1;
      double[] next = new double[n];
      double[] nextG = new double[n];
      double nextValue = Double.POSITIVE_INFINITY;
      for (int k = 0; k < MOST_HALVINGS; k++, step /= 2) {
        for (int j = 0; j < n; j++) {
          next[j] = x[j] + step * direction[j];
        }
        nextValue = f.evaluate(next, nextG);
        if (nextValue <= value + SUFFICIENT * step * slope) {
          break;
        }
      }
      if (!(nextValue < value)) {
        return x; // as low as rounding allows
      }
      remember(memory, x, next, g, nextG);
      x = next;
      g = nextG;
      value = nextValue;
    }
    return x;
  }

  private static void remember(
      Deque<Pair> memory, double[] x, double[] next, double[] g, double[] nextG) {
    double[] s = difference(next, x);
    double[] y = difference(nextG, g);
    double curvature = dot(s, y);
    if (curvature > 1e-12 * dot(y, y)) {
      memory.addFirst(new Pair(s, y, 1 / curvature));
    }
    if (memory.size() > MEMORY) {
      memory.removeLast();
    }
  }

  /** Returns −H g by the two-loop recursion. */
  private static double[] direction(double[] g, Deque<Pair> memory) {
    double[] q = g.clone();
    double[] alpha = new double[memory.size()];
    int i = 0;
    for (Pair pair : memory) {
      alpha[i] = pair.rho * dot(pair.s, q);
      add(q, pair.y, -alpha[i++]);
    }
    if (!memory.isEmpty()) {
      Pair newest = memory.getFirst();
      double scale = 1 / (newest.rho * dot(newest.y, newest.y));
      add(q, q.clone(), scale - 1);
    }
    for (Iterator<Pair> oldestFirst = memory.descendingIterator(); oldestFirst.hasNext(); ) {
      Pair pair = oldestFirst.next();
      add(q, pair.s, alpha[--i] - pair.rho * dot(pair.y, q));
    }
    add(q, q.clone(), -2);
    return q;
  }

  private static void add(double[] target, double[] other, double factor) {
    for (int j = 0; j < target.length; j++) {
      target[j] += factor * other[j];
    }
  }

  private static double[] difference(double[] a, double[] b) {
    double[] d = a.clone();
    add(d, b, -1);
    return d;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private static double largest(double[] g) {
    double most = 0;
    for (double v : g) {
      most = Math.max(most, Math.abs(v));
    }
    return most;
  }
}
