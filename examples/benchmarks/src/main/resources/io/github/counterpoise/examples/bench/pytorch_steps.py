"""Times one training step of a benchmark network in PyTorch.

usage: pytorch_steps.py <threads> <seconds> <name>
Prints the median over the timed steps.
"""
import statistics
import sys
import time

import torch
from torch import nn


def mlp():
    net = nn.Sequential(nn.Linear(30, 100), nn.ReLU(), nn.Linear(100, 100), nn.ReLU(),
                        nn.Linear(100, 100), nn.ReLU(), nn.Linear(100, 2))
    x = torch.randn(32, 30)
    y = torch.randint(0, 2, (32,))
    return net, lambda: nn.functional.cross_entropy(net(x), y)


def conv():
    encoder = nn.Sequential(nn.Conv2d(1, 64, 4, 2, 1), nn.ReLU(),
                            nn.Conv2d(64, 128, 4, 2, 1), nn.ReLU())
    decoder = nn.Sequential(nn.ConvTranspose2d(128, 64, 4, 2, 1), nn.ReLU(),
                            nn.ConvTranspose2d(64, 1, 4, 2, 1))
    net = nn.Sequential(encoder, decoder)
    x = torch.rand(100, 1, 28, 28)
    return net, lambda: nn.functional.mse_loss(net(x), x)


class LastStep(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(6, 64)
        self.head = nn.Linear(64, 1)

    def forward(self, x):
        return self.head(self.lstm(x)[0][-1])


def lstm():
    net = LastStep()
    x = torch.randn(20, 256, 6)
    y = torch.randn(256, 1)
    return net, lambda: nn.functional.mse_loss(net(x), y)


def seconds(net, loss, budget):
    adam = torch.optim.Adam(net.parameters(), lr=1e-3)

    def step():
        adam.zero_grad()
        loss().backward()
        adam.step()

    start = time.perf_counter()
    while time.perf_counter() - start < budget / 4:
        step()
    times = []
    start = time.perf_counter()
    while time.perf_counter() - start < budget or len(times) < 5:
        t = time.perf_counter()
        step()
        times.append(time.perf_counter() - t)
    return statistics.median(times)


if __name__ == "__main__":
    torch.set_num_threads(int(sys.argv[1]))
    torch.manual_seed(0)
    network = {"mlp": mlp, "conv": conv, "lstm": lstm}[sys.argv[3]]
    print(seconds(*network(), float(sys.argv[2])))
