/**
 * JMH benchmarks of single parts. After a build:
 *
 * <pre>java -cp examples/target/counterpoise.jar org.openjdk.jmh.Main Neighbor
 * java -cp examples/target/counterpoise.jar org.openjdk.jmh.Main -p rows=20000 Smote
 * java -cp examples/target/counterpoise.jar org.openjdk.jmh.Main -p part=LSTM,TANH Layer</pre>
 *
 * <p>Whole runs beside other programs are measured by the command {@code bench}.
 */
package io.github.counterpoise.examples.jmh;
